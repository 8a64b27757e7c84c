package arrival;

import dev.liveview.Component;
import dev.liveview.LiveView;
import dev.liveview.Page;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.Uses;
import dev.liveview.assign.Assign;
import dev.liveview.html.SafeHtml;
import dev.liveview.params.Params;
import dev.liveview.router.LiveApp;
import dev.liveview.template.Templates;
import java.util.Map;

/** An application with a page that is a component. */
public final class Site {
    private Site() {}

    // sample: imprint
    @Uses(Map.class)
    @Template("""
        <h1>{@owner}</h1>
        <button phx-click={JS.toggle("#address")}>Address</button>
        <p id="address" hidden>Sea Street 7</p>
        <TallyLive id="likes" session={Map.of("of", "imprint")} />
        """)
    record Imprint(String owner) implements Component {}
    // end: imprint

    @Template("<b>{@of}</b>")
    static final class TallyLive extends LiveView {
        final Assign<String> of = assign("");

        @Override
        public void mount(Params params, Session session) {
            of.set(String.valueOf(session.get("of")));
        }
    }

    // sample: layout
    @Template("""
        <!DOCTYPE html>
        <html lang="en">
          <head>
            <meta charset="utf-8">
            <title>{@page.title()}</title>
            {@page.head()}
            <link rel="stylesheet" phx-track-static href={@page.file("/assets/site.css")}>
          </head>
          <body>{@page.content()}</body>
        </html>
        """)
    record Layout(Page page) implements Component {}
    // end: layout

    // sample: app
    static LiveApp app() {
        return LiveApp.of(routes -> routes.layout(Layout::new)
                        .files("/assets", "classpath:arrival")
                        .live("/", WelcomeLive::new)
                        .page("/imprint", "Imprint", request -> new Imprint("Ann's Shop")))
                .connection(request ->
                        new Visit(request.headers().first("user-agent").orElse("unknown")));
    }
    // end: app

    // sample: mail
    static SafeHtml mail(String name) throws Exception {
        return Templates.html(new Greeting(name));
    }

    @Template("<p>Dear {@name},</p>")
    record Greeting(String name) implements Component {}
    // end: mail
}
