package dev.liveview.examples.browser.trial;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import org.jspecify.annotations.Nullable;

/** Forms whose values come back after the connection was lost, and some whose do not. */
@Template("""
        <form id="kept" phx-change="changed">
          <input name="name" value={@name}><input type="checkbox" name="tick" value="on" checked={@tick}>
        </form>
        <form phx-change="anonymous"><input id="no-id" name="lost" value={@lost}></form>
        <form id="refused" phx-change="anonymous" phx-auto-recover="ignore"><input id="ignored" name="lost" value={@lost}></form>
        <form id="special" phx-change="anonymous" phx-auto-recover="restore"><input id="restored" name="restored" value={@restored}></form>
        <p id="shown">{@name}|{@lost}|{@restored}|{@tick}</p>
        """)
public final class RecoveryLive extends LiveView {
    final Assign<String> name = assign("");
    final Assign<Boolean> tick = assign(false);
    final Assign<String> lost = assign("");
    final Assign<String> restored = assign("");

    @On("changed")
    void changed(String name, boolean tick) {
        this.name.set(name);
        this.tick.set(tick);
    }

    @On("anonymous")
    void anonymous(@Nullable String lost) {
        this.lost.set(lost == null ? "" : lost);
    }

    @On("restore")
    void restore(String restored) {
        this.restored.set(restored.isEmpty() ? "" : "restored " + restored);
    }
}
