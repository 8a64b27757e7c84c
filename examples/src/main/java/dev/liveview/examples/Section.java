package dev.liveview.examples;

import dev.liveview.Component;
import dev.liveview.Template;
import dev.liveview.template.Slot;

/**
 * One part of a page that shows several things: what it is, the thing itself, and the source that does it.
 *
 * @param id its name in the address
 * @param heading its name
 * @param code the source
 * @param innerBlock the thing itself
 */
@Template("""
        <section class="way" id={@id} aria-labelledby={@id + "-heading"}>
          <h2 id={@id + "-heading"}>{@heading}</h2>
          {@innerBlock}
          <details class="source">
            <summary>{@code.name()}</summary>
            <pre tabindex="0"><code>{@code.text()}</code></pre>
          </details>
        </section>
        """)
public record Section(String id, String heading, Source code, Slot<Void> innerBlock) implements Component {}
