package dev.liveview.component;

import java.util.Locale;

/** The controls that {@code <.input>} can be: the values of its attribute {@code type}. <i>Immutable.</i> */
public enum InputType {
    /** One line of text. */
    TEXT,
    /** An address of e-mail. */
    EMAIL,
    /** A secret: what was typed is never sent back to the browser. */
    PASSWORD,
    /** A number. */
    NUMBER,
    /** A number between two others, set by a slider. */
    RANGE,
    /** A day. */
    DATE,
    /** A time of the day. */
    TIME,
    /** A day and a time. */
    DATETIME_LOCAL,
    /** A month of a year. */
    MONTH,
    /** A week of a year. */
    WEEK,
    /** An address of the web. */
    URL,
    /** A number of a telephone. */
    TEL,
    /** Words to look for. */
    SEARCH,
    /** A colour. */
    COLOR,
    /** Sent, and not shown. */
    HIDDEN,
    /** True or false; for a field with several values, one box for each choice. */
    CHECKBOX,
    /** One of several, all of which are shown. */
    RADIO,
    /** One of several, or some of them for a field with several values. */
    SELECT,
    /** Several lines of text. */
    TEXTAREA;

    /** The value of the attribute {@code type} in HTML. */
    String attribute() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static InputType of(String attribute) {
        return valueOf(attribute.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
