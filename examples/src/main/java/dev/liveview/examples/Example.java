package dev.liveview.examples;

import dev.liveview.Component;
import dev.liveview.Template;
import dev.liveview.template.Slot;

/**
 * One example of the gallery: what it shows, the thing itself, and its source.
 *
 * @param title its name
 * @param about what it shows, in two sentences
 * @param source the Java file
 * @param innerBlock the thing itself
 */
@Template("""
        <main class="example">
          <h1>{@title}</h1>
          <p class="about">{@about}</p>
          <section class="stage">{@innerBlock}</section>
          <details class="source">
            <summary>{@source.name()}</summary>
            <pre><code>{@source.text()}</code></pre>
          </details>
        </main>
        """)
public record Example(String title, String about, Source source, Slot<Void> innerBlock) implements Component {}
