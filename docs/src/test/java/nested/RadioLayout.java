package nested;

import dev.liveview.Component;
import dev.liveview.Page;
import dev.liveview.Template;

/**
 * A document with a radio in it.
 *
 * @param page what stands in it
 */
// sample: layout
@Template("""
        <!DOCTYPE html>
        <html lang="en">
          <head>{@page.head()}<title>Clocks</title></head>
          <body>
            <aside><RadioLive id="radio" sticky={true} /></aside>
            {@page.content()}
          </body>
        </html>
        """)
public record RadioLayout(Page page) implements Component {}
// end: layout
