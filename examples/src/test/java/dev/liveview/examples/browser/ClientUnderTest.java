package dev.liveview.examples.browser;

import dev.liveview.router.LiveApp;
import dev.liveview.transport.LiveEndpoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The script in the browser. */
enum ClientUnderTest {
    /** The one of {@code liveview-js}. */
    OURS {
        @Override
        LiveEndpoint serve(LiveApp app) {
            return LiveEndpoint.of(app);
        }
    },

    /** The npm package {@code phoenix_live_view}, unmodified; the profile {@code interop} bundles it. */
    OFFICIAL {
        @Override
        LiveEndpoint serve(LiveApp app) {
            return new ScriptEndpoint(LiveEndpoint.of(app, ScriptEndpoint.PATH), officialScript());
        }
    };

    private static final String RESOURCE = "/official/official.js";

    /** The application with pages that load this client; ends the test if the client is not there. */
    abstract LiveEndpoint serve(LiveApp app);

    /**
     * Whether what users and scripts have put into elements stays when these are moved, and when something beside it is written. The official client
     * takes elements out to move them and writes what the server knows over everything else.
     */
    boolean keepsWhatTheServerDoesNotKnow() {
        return this == OURS;
    }

    private static byte[] officialScript() {
        try (InputStream stream = ClientUnderTest.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw Requirement.missing("the official client is not there; -Pinterop fetches it with npm");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
