package lists;

import java.util.List;

/** Where old messages are. */
interface Archive {
    /** The messages before this one, the newest first. */
    List<Message> before(long id);
}
