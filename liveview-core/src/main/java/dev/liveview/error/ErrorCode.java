package dev.liveview.error;

/**
 * A dotted name that stays the same from release to release, such as {@code view.cell-thread}, and whose fault it tells of.
 * <i>Immutable.</i>
 *
 * @param name the dotted name, listed in {@code docs/reference/errors.md}
 * @param fault whose fault it is
 */
public record ErrorCode(String name, Fault fault) {
    /** A code for a mistake in the application. */
    public static ErrorCode app(String name) {
        return new ErrorCode(name, Fault.APP);
    }

    /** A code for something wrong that came over the network. */
    public static ErrorCode network(String name) {
        return new ErrorCode(name, Fault.NETWORK);
    }

    /** A code for a broken rule of the framework itself. */
    public static ErrorCode library(String name) {
        return new ErrorCode(name, Fault.LIBRARY);
    }

    @Override
    public String toString() {
        return name;
    }
}
