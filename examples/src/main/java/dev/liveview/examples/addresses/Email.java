package dev.liveview.examples.addresses;

/**
 * One e-mail address of a person.
 *
 * @param kind what it is for
 * @param address the address
 */
public record Email(Kind kind, String address) {
    /** What an address is for. */
    public enum Kind {
        HOME,
        WORK,
        OTHER
    }

    boolean looksRight() {
        int at = address.indexOf('@');
        return at > 0 && at == address.lastIndexOf('@') && address.indexOf('.', at) > at + 1 && !address.endsWith(".");
    }
}
