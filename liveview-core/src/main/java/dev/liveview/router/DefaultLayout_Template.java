package dev.liveview.router;

import dev.liveview.html.Escape;
import dev.liveview.html.SafeHtml;
import dev.liveview.template.Render;
import dev.liveview.template.Templates;

/** The document of {@link DefaultLayout}, written by hand: the template compiler has not run when this module is compiled. */
final class DefaultLayout_Template {
    static {
        Templates.registerComponent(DefaultLayout.class, DefaultLayout_Template::render);
    }

    private DefaultLayout_Template() {}

    private static void render(Render out, long changed, DefaultLayout self) {
        out.text(SafeHtml.of("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                %s
                </head>
                <body>
                %s
                </body>
                </html>
                """.formatted(
                        Escape.html(self.page().title()),
                        self.page().head().html(),
                        self.page().content().html())));
    }
}
