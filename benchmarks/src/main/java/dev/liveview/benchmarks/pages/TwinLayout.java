package dev.liveview.benchmarks.pages;

import dev.liveview.Component;
import dev.liveview.Page;
import dev.liveview.Template;

/**
 * The document around a twin page.
 *
 * @param page what stands in it
 */
@Template("""
        <!DOCTYPE html>
        <html lang="en">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>Bench</title>
            {@page.head()}
          </head>
          <body>
            {@page.content()}
          </body>
        </html>
        """)
public record TwinLayout(Page page) implements Component {}
