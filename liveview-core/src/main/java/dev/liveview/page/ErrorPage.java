package dev.liveview.page;

import dev.liveview.html.Escape;
import dev.liveview.html.SafeHtml;
import dev.liveview.http.Response;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What a browser is shown when a page cannot be made: the exception in development, nothing of it in production. */
public final class ErrorPage {
    private static final String STYLE = """
            :root{color-scheme:light dark}body{font:1rem/1.5 system-ui;margin:3rem auto;max-width:70rem;padding:0 1rem}
            pre{overflow:auto;padding:1rem;border:1px solid #8886}""";

    /** It allows nothing but the page's own style, which stands in the page: nothing else of the application has to work. */
    private static final String POLICY =
            "default-src 'self'; style-src 'sha256-%s'; base-uri 'none'; frame-ancestors 'self'".formatted(hash(STYLE));

    private ErrorPage() {}

    /** 500. */
    public static Response of(Exception problem, boolean development) {
        String text = development ? details(problem) : "<p>Something went wrong. Please try again.</p>";
        return Response.html(SafeHtml.of("""
                        <!DOCTYPE html>
                        <html lang="en">
                        <head><meta charset="utf-8"><title>Internal server error</title>
                        <style>%s</style></head>
                        <body><h1>Internal server error</h1>%s</body>
                        </html>
                        """.formatted(STYLE, text)))
                .status(500)
                .header("cache-control", "no-store")
                .header("content-security-policy", POLICY);
    }

    private static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    private static String details(Exception problem) {
        StringWriter trace = new StringWriter();
        problem.printStackTrace(new PrintWriter(trace));
        return "<p><strong>" + Escape.html(String.valueOf(problem.getMessage())) + "</strong></p><pre>"
                + Escape.html(trace.toString()) + "</pre><p>This page is shown in development only.</p>";
    }
}
