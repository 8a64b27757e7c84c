package dev.liveview.netty;

import dev.liveview.kit.RecordingEndpoint;

/** A program as a user writes it; run in a process of its own. */
final class Main {
    private Main() {}

    public static void main(String[] args) {
        LiveServer.start(RecordingEndpoint.echo(), options -> options.port(0));
    }
}
