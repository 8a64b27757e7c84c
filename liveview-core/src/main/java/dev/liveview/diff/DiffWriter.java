package dev.liveview.diff;

import dev.liveview.json.JsonOutput;
import dev.liveview.stream.StreamItems;
import dev.liveview.template.Statics;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the JSON of a diff (protocol 8) as late as possible: what has no content leaves no trace. <i>Only on the view's own thread.</i> */
final class DiffWriter {
    /*
     * A frame's opening brace is written with its first member, by open(frame), which opens its parents first. The root's closing brace is written by
     * finish(), so that components, events and the title can join the same object.
     *
     * Statics are written as indexes into a table that ends the message (protocol 8.3), each in the table once. The root's own stand inline, because
     * nothing else can refer to them in fewer bytes. In a component (8.5) statics stand inline too, except in the entries of a list, which has a table of
     * its own.
     */
    private final JsonOutput out;
    private final Frame root;
    private final List<Statics> rootTable = new ArrayList<>(2);
    private @Nullable List<Statics> table;
    private boolean componentsOpened;

    DiffWriter(JsonOutput out, Frame root) {
        this.out = out;
        this.root = root;
        this.table = rootTable;
    }

    /** Begins a member whose value is written next, by its name. */
    JsonOutput member(Frame frame, char name) {
        beginMember(frame);
        return out.raw('"').raw(name).raw("\":");
    }

    /** Begins the member of the dynamic that is being visited. */
    JsonOutput dynamic(Frame frame) {
        beginMember(frame);
        return out.name(frame.dynamic);
    }

    private void beginMember(Frame frame) {
        open(frame);
        if (frame.members) {
            out.raw(',');
        }
        frame.members = true;
    }

    void open(Frame frame) {
        if (frame.opened) {
            return;
        }
        frame.opened = true;
        switch (frame.role) {
            case ROOT -> out.raw('{');
            case COMPONENT -> openComponent(frame);
            case NODE -> dynamic(parent(frame)).raw('{');
            case LIST -> dynamic(parent(frame)).raw("{\"k\":{");
            case ENTRY -> openEntry(frame);
        }
    }

    private void openComponent(Frame frame) {
        if (componentsOpened) {
            out.raw(',');
        } else {
            member(root, 'c').raw('{');
            componentsOpened = true;
        }
        out.name(frame.cid).raw('{');
    }

    private void openEntry(Frame entry) {
        Frame list = parent(entry);
        beginMember(list);
        out.name(list.dynamic - 1);
        if (entry.moved) {
            out.raw('[').number(entry.from).raw(',');
        }
        out.raw('{');
    }

    /** Ends a node whose statics the client has, or is told now. */
    void endNode(Frame frame) {
        if (!frame.known) {
            statics(frame);
        }
        if (frame.opened && frame.role != Frame.Role.ROOT) {
            out.raw('}');
        }
    }

    void endEntry(Frame entry) {
        if (entry.opened) {
            out.raw(entry.moved ? "}]" : "}");
        } else if (entry.moved) {
            moved(parent(entry), entry.from);
        }
    }

    /** The last entry that was begun is what stood at another position. */
    void moved(Frame list, int from) {
        beginMember(list);
        out.name(list.dynamic - 1).number(from);
    }

    void endList(Frame list) {
        beginMember(list);
        out.raw("\"kc\":").number(list.dynamic);
        if (list.anyMoved) {
            out.raw(",\"km\":true");
        }
        out.raw('}');
        if (!list.known) {
            out.raw(",\"s\":");
            if (table == null || list.ownsTable) {
                inline(list.statics);
            } else {
                out.number(index(table, list.statics));
            }
        }
        if (list.stream != null) {
            stream(list.stream);
        }
        if (list.ownsTable) {
            ownTable();
        }
        out.raw('}');
    }

    private void stream(StreamItems<?> stream) {
        out.raw(",\"stream\":[").string(stream.ref()).raw(",[");
        List<StreamItems.Insertion> insertions = stream.insertions();
        for (int i = insertions.size() - 1; i >= 0; i--) { // newest first (protocol 12)
            StreamItems.Insertion insertion = insertions.get(i);
            out.raw('[')
                    .string(insertion.id())
                    .raw(',')
                    .number(insertion.options().at())
                    .raw(',');
            if (insertion.options().limit() == null) {
                out.raw("null");
            } else {
                out.number(insertion.options().limit());
            }
            out.raw(insertion.options().isUpdateOnly() ? ",true]" : ",null]").raw(i == 0 ? "" : ",");
        }
        out.raw("],[");
        List<String> deletions = stream.deletions();
        for (int i = deletions.size() - 1; i >= 0; i--) {
            out.string(deletions.get(i)).raw(i == 0 ? "" : ",");
        }
        out.raw(stream.isReset() ? "],true]" : "]]");
    }

    /** A component begins, or is over: its statics stand inline. */
    void inComponent(boolean inside) {
        table = inside ? null : rootTable;
    }

    /** A list begins: within a component it gets a table. */
    void beginList(Frame list) {
        if (table == null) {
            list.ownsTable = true;
            table = new ArrayList<>();
        }
    }

    /** A list is over, whether it wrote anything or not. */
    void closeList(Frame list) {
        if (list.ownsTable) {
            table = null;
        }
    }

    private void ownTable() {
        if (table != null && !table.isEmpty()) {
            out.raw(",\"p\":");
            table(table);
        }
    }

    private void statics(Frame frame) {
        member(frame, 's');
        if (frame.donor != 0) {
            out.number(frame.donor);
            return;
        }
        if (frame.role == Frame.Role.ROOT) {
            inline(frame.statics);
            return;
        }
        if (table == null) {
            inline(frame.statics);
        } else {
            out.number(index(table, frame.statics));
        }
        if (frame.statics.isRoot()) {
            out.raw(",\"r\":1");
        }
    }

    private void inline(Statics statics) {
        out.raw(statics.encoded(DiffWriter::encode));
    }

    private static int index(List<Statics> table, Statics statics) {
        for (int i = 0; i < table.size(); i++) {
            if (table.get(i).fingerprint() == statics.fingerprint()) {
                return i;
            }
        }
        table.add(statics);
        return table.size() - 1;
    }

    private void table(List<Statics> statics) {
        for (int i = 0; i < statics.size(); i++) {
            out.raw(i == 0 ? '{' : ',').name(i);
            inline(statics.get(i));
        }
        out.raw('}');
    }

    /** All components are written. */
    void endComponents() {
        if (componentsOpened) {
            out.raw('}');
        }
    }

    /** Ends the message. */
    void finish() {
        if (!rootTable.isEmpty()) {
            member(root, 'p');
            table(rootTable);
        }
        if (root.opened) {
            out.raw('}');
        }
    }

    private static Frame parent(Frame frame) {
        if (frame.parent == null) {
            throw new IllegalStateException("the root has no parent");
        }
        return frame.parent;
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
}
