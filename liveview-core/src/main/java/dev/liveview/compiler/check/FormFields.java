package dev.liveview.compiler.check;

import java.util.List;
import java.util.Optional;

/** The fields of a form as its record declares them. <i>Immutable.</i> */
public interface FormFields {
    /** The names of the record's components, in order; none if the field is no record and no list of records. */
    List<String> names();

    /** What stands in one of them; empty if there is none of the name. A row's number stands for any row of a list. */
    Optional<FormFields> inside(String part);
}
