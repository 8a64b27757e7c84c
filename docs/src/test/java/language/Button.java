package language;

import dev.liveview.Component;
import dev.liveview.Default;
import dev.liveview.Template;
import dev.liveview.template.Attrs;
import dev.liveview.template.Slot;

/**
 * A button.
 *
 * @param kind what it looks like
 * @param rest what else is written on it
 * @param innerBlock its text
 */
// sample: button
@Template("""
        <button class={classes("btn", "btn-" + @kind)} {@rest}>{@innerBlock}</button>
        """)
public record Button(@Default("primary") String kind, Attrs rest, Slot<Void> innerBlock) implements Component {}
// end: button
