package dev.liveview.assign;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All cells of one owner (a view, or a component of it), in the order of their declaration, and the thread that may touch them now.
 *
 * <p>The thread is a plain field, written by whoever runs the owner before and after it runs: the comparison costs one load, and a thread
 * that is not the owner's can never read its own identity there. <i>Only on the view's own thread</i>, {@link #check} apart.
 *
 * <p>Between {@link #begin} and {@link #commit} or {@link #rollback} the cells remember what is overwritten, each cell once: a callback that fails
 * has changed nothing. Objects that are changed in place are not restored, because nobody sees them change.
 */
public final class Cells {
    /** The bit of a mask that stands for “at every render”. */
    public static final long ALWAYS = 1L << 62;

    /** The bit of a mask that stands for all cells from the 63rd on. */
    public static final long OTHERS = 1L << 63;

    private static final int OWN_BITS = 62;

    private final String owner;
    private final List<Cell<?>> bound = new ArrayList<>(2); // most views have few
    private Cells root = this;
    private @Nullable Thread thread = Thread.currentThread();
    private @Nullable List<Runnable> mementos;
    private boolean remembering;
    private int callback;
    private int generation;
    private int shown;
    private int passedGeneration;
    private boolean passed;
    private boolean touched;
    private boolean late;
    private int streams;
    private String streamPrefix = "";

    /** Cells of an owner whose name stands in error messages. The constructing thread may touch them first. */
    public Cells(String owner) {
        this.owner = owner;
    }

    /** These cells are of a component of that view: they may be touched when the view's may, and are taken back with them. */
    public void joinTo(Cells view) {
        root = view.root;
    }

    /** The number of the next stream that is declared here. */
    public int nextStream() {
        return streams++;
    }

    /** What the streams' numbers follow on the wire: nothing for a view, the number of a component. */
    public String streamPrefix() {
        return streamPrefix;
    }

    /** Sets what the streams' numbers follow on the wire. */
    public void streamPrefix(String prefix) {
        streamPrefix = prefix;
    }

    /** How many things wait to be sent beyond the cells' values: operations of streams. */
    public int waiting() {
        if (streams == 0) {
            return 0;
        }
        int waiting = 0;
        for (Cell<?> cell : bound) {
            waiting += cell.waiting();
        }
        return waiting;
    }

    /** From now on only this thread may touch the cells; null for none. */
    public void runOn(@Nullable Thread newThread) {
        thread = newThread;
    }

    /** Whether the current thread may touch the cells. */
    public boolean isOwnThread() {
        return Thread.currentThread() == root.thread;
    }

    /** The owner's name, for messages. */
    public String owner() {
        return owner;
    }

    /** Names a cell after its field and gives it the next bit. Called by generated code, in a fixed order. */
    public void bind(String name, Cell<?> cell) {
        cell.name(name);
        bound.add(cell);
    }

    /** The bits of the cells whose dynamics must be visited, {@link #ALWAYS} among them. */
    public long changed() {
        if (shown != root.generation) {
            return -1L;
        }
        long bits = ALWAYS;
        for (int i = 0; i < bound.size(); i++) {
            if (bound.get(i).mustVisit()) {
                bits |= bit(i);
            }
        }
        return bits;
    }

    /** The bit of the cell with this index in the order of binding. */
    public static long bit(int index) {
        return index < OWN_BITS ? 1L << index : OTHERS;
    }

    /** A render of the view and its components begins. */
    public void beginRender() {
        touched = false;
        late = false;
    }

    /** The template begins to run: what is set from now on until {@link #rendered} waits for the next render. */
    public void pass() {
        passed = true;
        passedGeneration = root.generation;
    }

    /** Whether the template runs, or has run in this render. */
    public boolean isPassed() {
        return passed;
    }

    /** Something was set that this render cannot show any more: another one must follow at once. */
    public void late() {
        root.late = true;
    }

    /** Whether something of a view or its components was set in this render after its template had begun to run. */
    public boolean isLate() {
        return late;
    }

    /** Whether anything of a view or its components was set in this render. */
    public boolean isTouched() {
        return touched;
    }

    /** Whether anything was set that has not been rendered. */
    public boolean isSet() {
        if (shown != root.generation) {
            return true;
        }
        for (Cell<?> cell : bound) {
            if (cell.isSet()) {
                return true;
            }
        }
        return false;
    }

    /** Forgets that anything changed: it has been rendered. */
    public void rendered() {
        shown = passed ? passedGeneration : root.generation;
        passed = false;
        for (int i = 0; i < bound.size(); i++) {
            bound.get(i).rendered();
        }
    }

    /** Takes all cells for changed, those of a view's components too: everything is rendered anew. */
    public void changeAll() {
        root.generation++;
        root.late |= root.passed;
    }

    /** A callback begins: from now on, what is overwritten is remembered. */
    public void begin() {
        remembering = true;
        callback++;
    }

    /** The callback has returned: what it set stays. */
    public void commit() {
        remembering = false;
        mementos = null;
    }

    /** The callback has failed: every cell is what it was at {@link #begin}. */
    public void rollback() {
        if (mementos != null) {
            mementos.forEach(Runnable::run);
        }
        commit();
    }

    /** The names of the bound cells. */
    public List<String> names() {
        return bound.stream().<String>map(Cell::name).toList();
    }

    /** Remembers a cell before it is overwritten, unless that was done in this callback; gives back which callback it is. */
    int remember(Cell<?> cell, int lastCallback) {
        return root.rememberHere(cell, lastCallback);
    }

    private int rememberHere(Cell<?> cell, int lastCallback) {
        touched = true;
        if (!remembering || lastCallback == callback) {
            return lastCallback;
        }
        if (mementos == null) {
            mementos = new ArrayList<>();
        }
        mementos.add(cell.memento());
        return callback;
    }

    /**
     * Checks that a method of the owner is called where it may be.
     *
     * @throws CallThreadException on any thread but the owner's own
     */
    public void check(String call) {
        if (Thread.currentThread() != root.thread) {
            throw CallThreadException.called(owner, call, Thread.currentThread());
        }
    }

    void check(Cell<?> cell) {
        if (Thread.currentThread() != root.thread) {
            throw CellThreadException.touched(owner, cell.name(), Thread.currentThread());
        }
    }
}
