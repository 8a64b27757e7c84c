package dev.liveview.examples;

import dev.liveview.Component;
import dev.liveview.Page;
import dev.liveview.Template;

/**
 * The document around every page of the gallery.
 *
 * @param page what stands in it
 */
@Template("""
        <!DOCTYPE html>
        <html lang="en">
          <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <.live_title title={@page.title()} default="Live views in Java" suffix=" · LiveView for Java" />
            <link rel="icon" href="/assets/icon.svg">
            <link rel="stylesheet" href="/assets/gallery.css">
            {@page.head()}
          </head>
          <body>
            <header class="site">
              <a class="brand" href="/">LiveView <span>for Java</span></a>
              <nav>
                <a href="/counter">Counter</a>
                <a href="/orgs/acme">Organisation</a>
                <a href="/addresses">Address book</a>
                <a href="/signup">Sign up</a>
                <a href="/async">Waiting</a>
                <a href="/lists">Lists</a>
                <a href="/feed">Feed</a>
                <a href="/commands">Commands</a>
                <a href="/search">Search</a>
                <a href="/clock">Clock</a>
              </nav>
            </header>
            {@page.content()}
          </body>
        </html>
        """)
public record GalleryLayout(Page page) implements Component {}
