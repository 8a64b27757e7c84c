package dev.liveview.testing;

import dev.liveview.Component;
import dev.liveview.Template;
import dev.liveview.template.Attrs;
import dev.liveview.template.Slot;

/** A function component. */
@Template("""
        <em {@rest}>{@text.strip()}{@innerBlock}</em>
        """)
public record Badge(String text, Attrs rest, Slot<Void> innerBlock) implements Component {}
