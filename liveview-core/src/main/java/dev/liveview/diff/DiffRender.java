package dev.liveview.diff;

import dev.liveview.html.Escape;
import dev.liveview.json.JsonOutput;
import dev.liveview.template.Hash;
import dev.liveview.template.KeyException;
import dev.liveview.template.Render;
import dev.liveview.template.Statics;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Renders a connected view: writes the JSON of what the client does not hold yet, straight to the output, and the memory of what it will hold then.
 * <i>Only on the view's own thread.</i>
 */
public final class DiffRender extends Render {
    /*
     * Two sequences are walked side by side, in the order of the visit: the old memory is read, the new one is written. A dynamic that is not visited
     * is copied from one to the other. Below a frame that is `forced` there is no old memory.
     *
     * Output is lazy. A frame's opening brace is written with its first member, by open(frame), which opens its parents first; a frame in which nothing
     * changed leaves no trace. The root's closing brace is written by finish(), so that events and the title can join the same object.
     *
     * Statics are written as indexes into a table that ends the message (protocol 8.3), each in the table once; the root's own stand inline, because
     * nothing else can refer to them in fewer bytes.
     */
    private static final int TEXT_KIND = 1;
    private static final int SPARE_WORDS = 16;

    private final JsonOutput out;
    private final Memory old;
    private final WordBuffer words;
    private final List<Frame> frames = new ArrayList<>();
    private final List<Statics> table = new ArrayList<>();
    private final Frame root;
    private int depth;
    private boolean rendered;

    /** Writes to the output what is new against the old memory. */
    public DiffRender(JsonOutput out, Memory old) {
        this.out = out;
        this.old = old;
        this.words = new WordBuffer(old.size() + SPARE_WORDS); // most renders end with as many words as the one before
        this.root = frame(0);
        root.opened = false;
        root.members = false;
    }

    /** Begins a member of the message beside the dynamics: {@code e}, {@code t}, {@code r}. Its value is to be written next. */
    public void member(char name) {
        member(root);
        out.raw('"').raw(name).raw("\":");
    }

    /** Whether there is anything to send. */
    public boolean isEmpty() {
        return !root.opened;
    }

    /** Ends the message. */
    public void finish() {
        if (!table.isEmpty()) {
            member('p');
            writeTable();
        }
        if (root.opened) {
            out.raw('}');
        }
    }

    /** What the client holds once it has this message. */
    public Memory memory() {
        return rendered ? new Memory(words.toArray()) : old;
    }

    // ── nodes ────────────────────────────────────────────────────────────

    @Override
    public void open(Statics statics) {
        if (depth == 0) {
            openRoot(statics);
            return;
        }
        Frame parent = top();
        long identity = identity(statics);
        boolean known = !parent.forced && old.isNode(parent.old, identity);
        int oldStart = parent.old + Memory.NODE_HEADER;
        Frame frame = push(Frame.Role.NODE, statics, !known);
        frame.old = oldStart;
        header(identity);
    }

    private void openRoot(Statics statics) {
        boolean known = !old.isEmpty() && old.isNode(0, identity(statics));
        boolean opened = root.opened;
        boolean members = root.members;
        depth = 1;
        root.begin(Frame.Role.ROOT, statics, !known, 0);
        root.opened = opened;
        root.members = members;
        root.old = Memory.NODE_HEADER;
        rendered = true;
        header(identity(statics));
    }

    private void header(long identity) {
        words.add(0);
        words.add(identity);
        if (top().forced) {
            open(top());
        }
    }

    @Override
    public void close() {
        Frame frame = top();
        if (frame.forced) {
            writeStatics(frame);
        }
        if (frame.opened && frame.role != Frame.Role.ROOT) {
            out.raw('}');
        }
        long length = words.size() - frame.start;
        words.set(frame.start, length << Memory.LENGTH_SHIFT | Memory.NODE);
        depth--;
    }

    @Override
    public boolean visit(int dynamic, long mask) {
        departure();
        Frame frame = top();
        boolean first = frame.dynamic < 0;
        frame.dynamic = dynamic;
        if (frame.forced) {
            return true;
        }
        if (!first) {
            frame.old += old.length(frame.old);
        }
        if ((changed() & mask) != 0) {
            return true;
        }
        old.copyTo(words, frame.old, old.length(frame.old));
        return false;
    }

    @Override
    public void nothing() {
        value("", false);
    }

    @Override
    protected void plain(String text) {
        value(Escape.html(text), false);
    }

    @Override
    protected void markup(String html) {
        value(html, false);
    }

    @Override
    protected void echoed(String html) {
        value(html, true);
    }

    private void value(String html, boolean always) {
        Frame frame = top();
        long word = Memory.textWord(Hash.text(html, TEXT_KIND));
        words.add(word);
        if (always || frame.forced || old.word(frame.old) != word) {
            member(frame);
            out.name(frame.dynamic).string(html);
        }
    }

    // ── lists ────────────────────────────────────────────────────────────

    @Override
    public void openList(Statics entry) {
        Frame parent = top();
        long identity = identity(entry);
        boolean known = !parent.forced && old.isList(parent.old, identity);
        int at = parent.old;
        Frame list = push(Frame.Role.LIST, entry, !known);
        list.beginList();
        if (known) {
            list.readOldEntries(old, at);
        }
        words.add(0);
        words.add(identity);
        words.add(0);
    }

    @Override
    public void openEntry() {
        Frame list = top();
        int position = list.dynamic;
        entry(list, position < list.oldCount ? position : -1);
    }

    @Override
    public void openEntry(@Nullable Object key) {
        Frame list = top();
        if (key == null) {
            throw refused(null);
        }
        long hash = Keys.hash(key);
        int position = list.dynamic;
        int from = list.oldPosition(old, hash, position);
        if (!list.isFirst(old, hash, position, from == position)) {
            throw refused(key);
        }
        list.keyed = true;
        words.add(hash);
        entry(list, from);
    }

    private KeyException refused(@Nullable Object key) {
        depth--;
        return KeyException.of(location(), key);
    }

    private void entry(Frame list, int from) {
        int position = list.dynamic++;
        words.add(0);
        Frame entry = push(Frame.Role.ENTRY, list.statics, from < 0);
        entry.dynamic = -1;
        entry.from = from;
        entry.moved = from >= 0 && from != position;
        if (from >= 0) {
            entry.old = list.oldOffsets[from] + list.oldLead();
        } else {
            open(entry);
            markNew(list, entry, position);
        }
    }

    /** The client would take an object at an occupied position for a change of what is there (client.md, Lists). */
    private void markNew(Frame list, Frame entry, int position) {
        if (position < list.oldCount) {
            member(entry);
            out.raw("\"n\":1");
        }
    }

    @Override
    public void closeEntry() {
        Frame entry = top();
        depth--;
        Frame list = top();
        if (entry.opened) {
            out.raw(entry.moved ? "}]" : "}");
        } else if (entry.moved) {
            member(list);
            out.name(list.dynamic - 1).number(entry.from);
        }
        list.anyMoved |= entry.moved;
        int length = words.size() - entry.start;
        words.set(entry.start - 1, length);
        list.uniform &= list.entryWords < 0 || list.entryWords == length;
        list.entryWords = length;
    }

    @Override
    public void closeList() {
        Frame list = top();
        if (list.forced && list.dynamic == 0) {
            words.truncate(list.start);
            depth--;
            nothing();
            return;
        }
        if (list.forced || list.opened || list.dynamic != list.oldCount) {
            endList(list);
        }
        remember(list);
        depth--;
    }

    private void endList(Frame list) {
        member(list);
        out.raw("\"kc\":").number(list.dynamic);
        if (list.anyMoved) {
            out.raw(",\"km\":true");
        }
        out.raw('}');
        if (list.forced) {
            out.raw(',');
            writeIndex(list.statics);
        }
        out.raw('}');
    }

    private void remember(Frame list) {
        if (list.uniform) {
            dropLengths(list);
        }
        int flags = (list.keyed ? Memory.KEYED : 0) | (list.uniform ? Memory.UNIFORM : 0);
        long length = words.size() - list.start;
        words.set(list.start, length << Memory.LENGTH_SHIFT | flags | Memory.LIST);
        words.set(list.start + 2, list.dynamic);
    }

    /** All entries take equally many words: no need to say so for each. */
    private void dropLengths(Frame list) {
        int keep = list.keyed ? 1 : 0;
        int values = Math.max(list.entryWords, 0);
        int from = list.start + Memory.LIST_HEADER;
        int to = from;
        for (int i = 0; i < list.dynamic; i++) {
            words.move(from, to, keep);
            words.move(from + keep + 1, to + keep, values);
            from += keep + 1 + values;
            to += keep + values;
        }
        words.truncate(to);
    }

    // ── output ───────────────────────────────────────────────────────────

    private void member(Frame frame) {
        open(frame);
        if (frame.members) {
            out.raw(',');
        }
        frame.members = true;
    }

    private void open(Frame frame) {
        if (frame.opened) {
            return;
        }
        frame.opened = true;
        switch (frame.role) {
            case ROOT -> out.raw('{');
            case NODE -> openIn(frame).raw('{');
            case LIST -> openIn(frame).raw("{\"k\":{");
            case ENTRY -> openEntryIn(frame);
        }
    }

    private JsonOutput openIn(Frame frame) {
        Frame parent = parentOf(frame);
        member(parent);
        return out.name(parent.dynamic);
    }

    private void openEntryIn(Frame entry) {
        Frame list = parentOf(entry);
        member(list);
        out.name(list.dynamic - 1);
        if (entry.moved) {
            out.raw('[').number(entry.from).raw(',');
        }
        out.raw('{');
    }

    private void writeStatics(Frame frame) {
        member(frame);
        if (frame.role == Frame.Role.ROOT) {
            out.raw("\"s\":").raw(frame.statics.encoded(DiffRender::encode));
            return;
        }
        writeIndex(frame.statics);
        if (frame.statics.isRoot()) {
            out.raw(",\"r\":1");
        }
    }

    private void writeIndex(Statics statics) {
        out.raw("\"s\":").number(index(statics));
    }

    private int index(Statics statics) {
        for (int i = 0; i < table.size(); i++) {
            if (table.get(i).fingerprint() == statics.fingerprint()) {
                return i;
            }
        }
        table.add(statics);
        return table.size() - 1;
    }

    private void writeTable() {
        for (int i = 0; i < table.size(); i++) {
            out.raw(i == 0 ? '{' : ',').name(i).raw(table.get(i).encoded(DiffRender::encode));
        }
        out.raw('}');
    }

    private static byte[] encode(Statics statics) {
        JsonOutput json = new JsonOutput(256);
        char before = '[';
        for (String part : statics.parts()) {
            json.raw(before).string(part);
            before = ',';
        }
        return json.raw(']').toBytes();
    }

    // ── frames ───────────────────────────────────────────────────────────

    private Frame top() {
        return frames.get(depth - 1);
    }

    private Frame frame(int level) {
        while (frames.size() <= level) {
            frames.add(new Frame());
        }
        return frames.get(level);
    }

    private Frame push(Frame.Role role, Statics statics, boolean forced) {
        Frame frame = frame(depth++);
        frame.begin(role, statics, forced, words.size());
        frame.level = depth - 1;
        return frame;
    }

    private Frame parentOf(Frame frame) {
        return frames.get(frame.level - 1);
    }

    @Override
    public String location() {
        if (depth == 0) {
            return "outside of a template";
        }
        Frame frame = top();
        return frame.statics.location(Math.max(frame.dynamic, 0));
    }
}
