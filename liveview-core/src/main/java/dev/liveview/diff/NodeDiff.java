package dev.liveview.diff;

import dev.liveview.html.Escape;
import dev.liveview.json.JsonOutput;
import dev.liveview.template.Hash;
import dev.liveview.template.Render;
import dev.liveview.template.Statics;
import java.util.Objects;

/**
 * The nodes and values of a render: what of them the client does not hold yet is written, and what it will hold then is remembered.
 * <i>Only on the view's own thread.</i>
 */
abstract class NodeDiff extends Render {
    /*
     * Two sequences are walked side by side, in the order of the visit: the old memory is read, the new one is written. A dynamic that is not visited
     * is copied from one to the other; so is an entry of a list whose item is the same immutable object. Below a frame that is not `known` there is no old
     * memory. Below one that is known but `forced` it says only which statics the client has: the values are another component's (protocol 8.5).
     */
    private static final int PLAIN_KIND = 1;
    private static final int MARKUP_KIND = 2;
    private static final int NUMBER_KIND = 3;

    final Frame root = new Frame(null);
    final DiffWriter writer;
    Frame top = root;
    Memory old = Memory.EMPTY;
    MemoryBuilder memory = new MemoryBuilder(0, 0);
    private boolean outside = true;

    NodeDiff(JsonOutput out) {
        this.writer = new DiffWriter(out, root);
    }

    /** Begins what stands in no other node: it calls {@link #begin}. */
    abstract void openOutermost(Statics statics);

    /** What stands in no other node is complete. */
    abstract void closeOutermost(Frame frame, Memory rendered);

    /** Begins a node that stands in no other, of which the client holds what is remembered; if forced, only its statics. */
    final void begin(Frame frame, Frame.Role role, Statics statics, Memory before, boolean forced) {
        old = before;
        memory = new MemoryBuilder(before.size(), before.objectCount()); // most renders end as large as the one before
        frame.begin(role, statics, memory);
        frame.forced = forced;
        frame.known = !forced;
        frame.old = Memory.NODE_HEADER;
        frame.oldObject = 0;
        top = frame;
        outside = false;
    }

    @Override
    public void open(Statics statics) {
        if (outside) {
            openOutermost(statics);
            return;
        }
        Frame parent = top;
        long identity = identity(statics);
        boolean known = parent.known && old.isNode(parent.old, identity);
        Frame frame = push(Frame.Role.NODE, statics);
        frame.known = known;
        frame.forced = !known || parent.forced;
        frame.old = parent.old + Memory.NODE_HEADER;
        frame.oldObject = parent.oldObject;
        header(identity);
    }

    final void header(long identity) {
        memory.add(0);
        memory.add(identity);
    }

    @Override
    public void close() {
        Frame frame = top;
        if (frame.donor != 0) {
            frame.known = false; // told which one it is; what it says of the statics below has been used
        }
        writer.endNode(frame);
        memory.set(
                frame.start,
                Memory.header(Memory.NODE, memory.size() - frame.start, memory.objectCount() - frame.startObject));
        if (frame.role == Frame.Role.NODE) {
            pop();
            return;
        }
        closeOutermost(frame, memory.toMemory());
        top = root;
        outside = true;
    }

    @Override
    public boolean visit(int dynamic, long mask) {
        departure();
        Frame frame = top;
        boolean first = frame.dynamic < 0;
        frame.dynamic = dynamic;
        if (!frame.known) {
            return true;
        }
        if (!first) {
            int passed = frame.old;
            frame.old += old.length(passed);
            frame.oldObject += old.objects(passed);
        }
        if (frame.forced || (changed() & mask) != 0) {
            return true;
        }
        old.copyTo(memory, frame.old, old.length(frame.old), frame.oldObject, old.objects(frame.old));
        return false;
    }

    // ── values ───────────────────────────────────────────────────────────

    @Override
    public void nothing() {
        markup("");
    }

    @Override
    protected void plain(String text) {
        if (remember(Memory.textWord(Hash.text(text, PLAIN_KIND)), false)) {
            writer.dynamic(top).string(Escape.html(text));
        }
    }

    @Override
    protected void markup(String html) {
        if (remember(Memory.textWord(Hash.text(html, MARKUP_KIND)), false)) {
            writer.dynamic(top).string(html);
        }
    }

    @Override
    protected void echoed(String html) {
        remember(Memory.textWord(Hash.text(html, MARKUP_KIND)), true);
        writer.dynamic(top).string(html);
    }

    @Override
    public void text(int value) {
        number(value);
    }

    @Override
    public void text(long value) {
        number(value);
    }

    @Override
    public void attributePart(int value) {
        number(value);
    }

    @Override
    public void attributePart(long value) {
        number(value);
    }

    private void number(long value) {
        if (remember(Memory.textWord(Hash.number(value, NUMBER_KIND)), false)) {
            writer.dynamic(top).raw('"').number(value).raw('"');
        }
    }

    /** Remembers a value; says whether the client must be told. */
    final boolean remember(long word, boolean always) {
        Frame frame = top;
        memory.add(word);
        return always || frame.forced || old.word(frame.old) != word;
    }

    // ── frames ───────────────────────────────────────────────────────────

    final Frame push(Frame.Role role, Statics statics) {
        top = top.child();
        top.begin(role, statics, memory);
        return top;
    }

    final void pop() {
        top = Objects.requireNonNull(top.parent, "the root is closed, not left");
    }

    @Override
    public final String location() {
        return outside ? "outside of a template" : top.statics.location(Math.max(top.dynamic, 0));
    }
}
