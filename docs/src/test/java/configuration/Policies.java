package configuration;

import dev.liveview.http.ContentSecurityPolicy;
import dev.liveview.router.LiveApp;

/** Applications with policies of their own. */
final class Policies {
    private Policies() {}

    // sample: policies
    static LiveApp withPictures(LiveApp app) {
        return app.contentSecurityPolicy("default-src 'self'; img-src 'self' data: https://img.example.com;"
                + " style-src-attr 'unsafe-inline'; base-uri 'self'; frame-ancestors 'self'; object-src 'none'");
    }

    static LiveApp withNonces(LiveApp app) {
        return app.contentSecurityPolicy(
                "default-src 'self'; script-src 'nonce-{nonce}' 'strict-dynamic'; base-uri 'none'");
    }

    static LiveApp embedded(LiveApp app) {
        var everywhere = ContentSecurityPolicy.of("default-src 'self'; frame-ancestors *");
        return app.contentSecurityPolicies(
                request -> request.path().startsWith("/embed/") ? everywhere : ContentSecurityPolicy.DEFAULT);
    }
    // end: policies
}
