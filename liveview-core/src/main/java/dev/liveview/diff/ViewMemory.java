package dev.liveview.diff;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client holds of a view and of each of its stateful components. <i>Only on the view's own thread.</i> */
public final class ViewMemory {
    private Memory root = Memory.EMPTY;
    private @Nullable Map<Integer, Memory> components;

    /** How many bytes the arrays take. */
    public int bytes() {
        int bytes = root.bytes();
        if (components != null) {
            for (Memory component : components.values()) {
                bytes += component.bytes();
            }
        }
        return bytes;
    }

    /** The browser has dropped a component. */
    public void forget(int cid) {
        if (components != null) {
            components.remove(cid);
        }
    }

    Memory root() {
        return root;
    }

    @Nullable
    Memory component(int cid) {
        return components == null ? null : components.get(cid);
    }

    void root(Memory newRoot) {
        root = newRoot;
    }

    void components(Map<Integer, Memory> updated) {
        if (components == null) {
            components = new HashMap<>();
        }
        components.putAll(updated);
    }
}
