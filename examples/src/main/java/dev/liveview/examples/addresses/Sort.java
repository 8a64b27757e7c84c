package dev.liveview.examples.addresses;

import java.util.Locale;

/** A column by which the book can be sorted. */
enum Sort {
    NAME,
    CITY;

    /** How it is called in addresses, and in the database. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with this name in an address; {@link #NAME} if there is none. */
    static Sort of(String column) {
        return column.equals(CITY.column()) ? CITY : NAME;
    }
}
