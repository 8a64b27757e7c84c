package language;

import dev.liveview.Attr;
import dev.liveview.Component;
import dev.liveview.Required;
import dev.liveview.Tag;
import dev.liveview.Template;
import dev.liveview.template.Slot;
import org.jspecify.annotations.Nullable;

/**
 * A box with a heading.
 *
 * @param level how big the heading is
 * @param note stands below, if given
 * @param forId what it is a label of
 * @param title the heading
 * @param innerBlock the content
 */
// sample: card
@Tag("info-card")
@Template("""
        <label for={@forId}>{@title}</label>
        <div class={"level-" + @level}>{@innerBlock}</div>
        <p :if={@note != null}>{@note}</p>
        """)
public record Card(
        int level,
        @Nullable String note,
        @Attr("for") String forId,
        @Required Slot<Void> title,
        Slot<Void> innerBlock) implements Component {}
// end: card
