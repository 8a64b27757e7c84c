package shop;

import dev.liveview.Component;
import dev.liveview.Page;
import dev.liveview.Template;

/**
 * The document around every page of the shop.
 *
 * @param page what stands in it
 */
// sample: layout
@Template("""
        <!DOCTYPE html>
        <html lang="en">
          <head>
            <meta charset="utf-8">
            <.live_title title={@page.title()} default="Welcome" suffix=" · Shop" />
            {@page.head()}
          </head>
          <body>
            <form action="/login" method="post">
              <input type="hidden" name="_csrf_token" value={@page.csrfToken()}>
              <button>Log in</button>
            </form>
            {@page.content()}
          </body>
        </html>
        """)
public record RootLayout(Page page) implements Component {}
// end: layout
