package dev.liveview.diff;

import dev.liveview.template.StatefulComponent;
import java.util.List;
import java.util.Map;

/**
 * A component whose statics a new one of the same class takes over (protocol 8.5). <i>Immutable.</i>
 *
 * @param number its number, negative if what it was before this message is meant; 0 for none
 * @param memory which statics it has
 */
record Donor(int number, Memory memory) {
    /** There is none: the statics are sent. */
    static final Donor NONE = new Donor(0, Memory.EMPTY);

    /** How many components are asked. */
    static final int LOOKED_AT = 32;

    /** One that the browser had before this message, or else one that is new in it. */
    static Donor of(
            List<StatefulComponent> others, long identity, ViewMemory before, Map<Integer, Memory> inThisMessage) {
        Donor later = NONE;
        for (StatefulComponent other : others) {
            Memory old = other.isFresh() ? null : before.component(other.cid());
            if (old != null && old.isNode(0, identity)) {
                return new Donor(-other.cid(), old);
            }
            Memory now = inThisMessage.get(other.cid());
            if (later == NONE && now != null && now.isNode(0, identity)) {
                later = new Donor(other.cid(), now);
            }
        }
        return later;
    }
}
