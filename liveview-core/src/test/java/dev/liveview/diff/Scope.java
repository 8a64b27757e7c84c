package dev.liveview.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;

/** What the expressions of one template can read: the cells of its owner by number, and the loops around them, the outermost first. */
final class Scope {
    static final int LABEL = 0;
    static final int GIVEN = 1;
    static final int OWN = 2;
    static final int ITEMS = 3;
    static final int OPEN = 4;

    private final Object owner;
    private final IntFunction<Object> cells;
    private final List<Turn> turns = new ArrayList<>();

    private record Turn(Object item, int index) {}

    /** The scope of an owner, which is told from all others by what stands for it. */
    Scope(Object owner, IntFunction<Object> cells) {
        this.owner = owner;
        this.cells = cells;
    }

    Object cell(int number) {
        return cells.apply(number);
    }

    Object item(int loop) {
        return turns.get(loop).item();
    }

    int index(int loop) {
        return turns.get(loop).index();
    }

    void begin(Object item, int index) {
        turns.add(new Turn(item, index));
    }

    void end() {
        turns.removeLast();
    }

    /** What no other call of the same site within the view has. */
    Object idOf(int site) {
        Deque<Object> id = new ArrayDeque<>();
        turns.forEach(turn -> id.add(Items.key(turn.item())));
        id.addFirst(owner);
        id.addFirst(site);
        return List.copyOf(id);
    }

    /** The same for every call with the innermost item, whoever calls. */
    Object idOfItem() {
        return "item-" + Items.key(turns.getLast().item());
    }
}
