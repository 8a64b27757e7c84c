package dev.liveview.transport;

import dev.liveview.Flash;
import dev.liveview.http.Cookie;
import dev.liveview.http.Request;
import dev.liveview.http.Response;
import dev.liveview.token.Tokens;
import java.time.Duration;

/** Messages that one page leaves for the next, in a cookie that the browser's client writes too (protocol 15). <i>Safe to call from any thread.</i> */
final class FlashCookie {
    private static final String NAME = "__phoenix_flash__";
    private static final Duration AGE = Duration.ofSeconds(60);

    private final Tokens tokens;

    FlashCookie(Tokens tokens) {
        this.tokens = tokens;
    }

    Flash read(Request request) {
        return Flash.of(tokens.flash(request.cookies().get(NAME)));
    }

    /** The response with the messages it leaves; those that a page has shown are taken away. */
    Response write(Response response, Request request) {
        if (!response.flash().isEmpty()) {
            return response.cookie(new Cookie(
                    NAME,
                    tokens.signFlash(response.flash()),
                    AGE,
                    request.peer().secure()));
        }
        boolean shown = request.cookies().containsKey(NAME) && response.status() == 200;
        return shown
                ? response.cookie(
                        new Cookie(NAME, "", Duration.ZERO, request.peer().secure()))
                : response;
    }
}
