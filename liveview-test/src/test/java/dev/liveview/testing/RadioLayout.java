package dev.liveview.testing;

import dev.liveview.Component;
import dev.liveview.Page;
import dev.liveview.Template;

/** A layout with a sticky view in it. */
@Template("""
        <!DOCTYPE html>
        <html>
          <head>{@page.head()}<title>Radio</title></head>
          <body>
            <aside><PlayerLive id="layout-player" sticky={true} /></aside>
            {@page.content()}
          </body>
        </html>
        """)
public record RadioLayout(Page page) implements Component {}
