package async;

import java.util.Optional;

/** A service somewhere else: slow, and not always there. */
public interface Directory {
    /** An organisation, if there is one. */
    Optional<Org> find(String slug) throws Exception;

    /** The text about a person. */
    default String profile(String person) throws Exception {
        return "about " + person;
    }

    /** A person's place among all. */
    default int rank(String person) throws Exception {
        return 1;
    }
}
