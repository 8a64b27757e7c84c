package async;

import java.util.function.IntConsumer;

/** Where reports are made, which takes long. */
public interface Archive {
    /** Makes a report; tells now and then how many percent are done. */
    Report report(String month, IntConsumer progress) throws Exception;

    /** Counts the pages of a month. */
    default int pages(String month) throws Exception {
        return month.length();
    }

    /** Removes what is old. */
    default void tidy() throws Exception {}
}
