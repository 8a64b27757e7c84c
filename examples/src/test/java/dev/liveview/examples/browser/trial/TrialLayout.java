package dev.liveview.examples.browser.trial;

import dev.liveview.Component;
import dev.liveview.Page;
import dev.liveview.Template;

/**
 * The document around every trial view. Its script defines the hooks, for whichever client comes after it.
 *
 * @param page what stands in it
 */
@Template("""
        <!DOCTYPE html>
        <html lang="en">
          <head>
            <meta charset="utf-8">
            <.live_title title={@page.title()} default="Untitled" prefix="Trial: " suffix=" (test)" />
            <link rel="stylesheet" href="/scripts/trial.css">
            <script src="/scripts/line.js"></script>
            <script src="/scripts/elements.js"></script>
            <script src="/scripts/hooks.js"></script>
            {@page.head()}
          </head>
          <body>{@page.content()}<div id="outside-of-views" phx-hook="Outside"></div><div id="portals"></div></body>
        </html>
        """)
public record TrialLayout(Page page) implements Component {}
