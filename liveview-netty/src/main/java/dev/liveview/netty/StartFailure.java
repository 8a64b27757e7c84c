package dev.liveview.netty;

import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;

/** Says in words why a server could not start, and what can be done. */
final class StartFailure {
    private static final ErrorCode PORT_IN_USE = ErrorCode.app("server.port-in-use");
    private static final ErrorCode CANNOT_LISTEN = ErrorCode.app("server.cannot-listen");
    private static final ErrorCode TLS_FILES = ErrorCode.app("server.tls-files");
    private static final int FIRST_FREE_FOR_ALL = 1024;

    private StartFailure() {}

    /** For an address that cannot be listened on. */
    static LiveViewException listening(ServerOptions.Address address, Throwable cause) {
        String text = String.valueOf(cause.getMessage());
        if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
            return new LiveViewException(
                    CANNOT_LISTEN,
                    "host '" + address.host() + "' is not known here; options.host(\"localhost\") serves this"
                            + " machine only, options.host(\"0.0.0.0\") the network",
                    cause);
        }
        if (address.port() > 0 && address.port() < FIRST_FREE_FOR_ALL && text.contains("ermission denied")) {
            return new LiveViewException(
                    CANNOT_LISTEN,
                    "port " + address.port() + " is reserved for the system's administrator; choose one from "
                            + FIRST_FREE_FOR_ALL + " on, such as options.port(8080)",
                    cause);
        }
        boolean isTaken =
                text.contains("ddress already in use") || cause instanceof BindException && text.contains("in use");
        return isTaken
                ? inUse(address.port(), cause)
                : new LiveViewException(
                        CANNOT_LISTEN,
                        "cannot listen on host '" + address.host() + "', port " + address.port() + ": " + text,
                        cause);
    }

    private static LiveViewException inUse(int port, Throwable cause) {
        return new LiveViewException(
                PORT_IN_USE,
                "port " + port + " is in use by another program, maybe by an earlier start of this one; stop it, or"
                        + " choose another port with options.port(" + (port == 65535 ? 8080 : port + 1)
                        + "), or any free one with options.port(0)",
                cause);
    }

    /** For a certificate or key that cannot be used. */
    static LiveViewException tls(ServerOptions.TlsFiles files, Throwable cause) {
        return new LiveViewException(
                TLS_FILES,
                "certificate '" + files.certificate() + "' and key '" + files.privateKey() + "' cannot be used;"
                        + " expected a chain of certificates and a key without password, both as PEM: "
                        + cause.getMessage(),
                cause);
    }
}
