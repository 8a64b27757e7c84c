package dev.liveview.error;

/** Whose fault an error is. <i>Immutable.</i> */
public enum Fault {
    /** The application's code asked for something that cannot be. */
    APP,
    /** The other side of the network sent something that is not in the protocol. */
    NETWORK,
    /** The framework broke one of its own rules. */
    LIBRARY
}
