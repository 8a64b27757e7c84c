package dev.liveview.examples.browser.trial;

import dev.liveview.Component;
import dev.liveview.Default;
import dev.liveview.Template;
import dev.liveview.template.Attrs;
import dev.liveview.template.Slot;

/**
 * A frame around something.
 *
 * @param kind what stands on it
 * @param rest what else is written on it
 * @param innerBlock what stands in it
 */
@Template("""
        <div class={"plate " + @kind} {@rest}><em>{@kind}</em>{@innerBlock}</div>
        """)
public record Plate(@Default("plain") String kind, Attrs rest, Slot<Void> innerBlock) implements Component {}
