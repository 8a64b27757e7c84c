package dev.liveview.page;

import dev.liveview.html.Escape;
import dev.liveview.html.SafeHtml;
import dev.liveview.http.Response;
import java.io.PrintWriter;
import java.io.StringWriter;

/** What a browser is shown when a page cannot be made: the exception in development, nothing of it in production. */
public final class ErrorPage {
    private ErrorPage() {}

    /** 500. */
    public static Response of(Exception problem, boolean development) {
        String text = development ? details(problem) : "<p>Something went wrong. Please try again.</p>";
        return Response.html(SafeHtml.of("""
                        <!DOCTYPE html>
                        <html lang="en">
                        <head><meta charset="utf-8"><title>Internal server error</title>
                        <style>:root{color-scheme:light dark}body{font:1rem/1.5 system-ui;margin:3rem auto;max-width:70rem;padding:0 1rem}
                        pre{overflow:auto;padding:1rem;border:1px solid #8886}</style></head>
                        <body><h1>Internal server error</h1>%s</body>
                        </html>
                        """.formatted(text))).status(500).header("cache-control", "no-store");
    }

    private static String details(Exception problem) {
        StringWriter trace = new StringWriter();
        problem.printStackTrace(new PrintWriter(trace));
        return "<p><strong>" + Escape.html(String.valueOf(problem.getMessage())) + "</strong></p><pre>"
                + Escape.html(trace.toString()) + "</pre><p>This page is shown in development only.</p>";
    }
}
