package dev.liveview.diff;

import dev.liveview.html.Escape;
import dev.liveview.template.Render;
import dev.liveview.template.Statics;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A template whose dynamics read a {@link Scope}: drives any {@link Render} as generated code does, with the same masks, and says by itself what page it
 * makes.
 */
record ScopedTemplate(Statics statics, List<Part> parts) {
    /** Who finds components: to call them, and to say what they show. */
    interface Calls {
        void call(Render out, Call call, Object id, String label, List<?> given) throws Exception;

        String html(Call call, Object id, String label, List<?> given);

        dev.liveview.stream.StreamItems<String> songs();
    }

    /** One dynamic. */
    sealed interface Part {
        long reads();
    }

    /** A text, sent at every visit if it is an echo. */
    record Say(Reading value, boolean echo) implements Part {
        @Override
        public long reads() {
            return value.mask();
        }
    }

    /** A condition. */
    record When(
            Reading condition,
            ScopedTemplate then,
            @Nullable ScopedTemplate otherwise) implements Part {
        @Override
        public long reads() {
            return condition.mask() | then.reads() | (otherwise == null ? 0 : otherwise.reads());
        }
    }

    /** A loop; the masks are those of its variables. */
    record Each(Reading items, Shape shape, long itemMask, long indexMask, ScopedTemplate entry) implements Part {
        @Override
        public long reads() {
            return items.mask() | entryReads() | itemMask & Render.ALWAYS;
        }

        long entryReads() {
            return entry.reads() & ~(itemMask | indexMask) | entry.reads() & itemMask & Render.ALWAYS;
        }
    }

    /** Whether entries have keys, and whether only some items are shown. */
    record Shape(boolean keyed, boolean filtered) {}

    /**
     * A stateful component.
     *
     * @param type the number of its class
     * @param site the number of the call, {@link Reading#NONE} where the id is that of the item alone
     * @param idMask what the id reads
     */
    record Call(int type, int site, long idMask, Reading label, Reading given) implements Part {
        @Override
        public long reads() {
            return idMask | label.mask() | given.mask();
        }

        Object id(Scope scope) {
            return site == Reading.NONE ? scope.idOfItem() : scope.idOf(site);
        }
    }

    /** A stream. */
    record Songs(long mask, Statics entry) implements Part {
        @Override
        public long reads() {
            return mask;
        }
    }

    long reads() {
        long reads = 0;
        for (Part part : parts) {
            reads |= part.reads();
        }
        return reads;
    }

    // ── as generated code does it ────────────────────────────────────────

    void writeTo(Render out, Scope scope, Calls calls) throws Exception {
        out.open(statics);
        writeParts(out, scope, calls);
        out.close();
    }

    private void writeParts(Render out, Scope scope, Calls calls) throws Exception {
        for (int i = 0; i < parts.size(); i++) {
            if (out.visit(i, parts.get(i).reads())) {
                write(parts.get(i), out, scope, calls);
            }
        }
    }

    private static void write(Part part, Render out, Scope scope, Calls calls) throws Exception {
        switch (part) {
            case Say(Reading value, boolean echo) -> {
                if (echo) {
                    out.echoText(value.text(scope));
                } else {
                    out.text(value.text(scope));
                }
            }
            case When(Reading condition, ScopedTemplate then, ScopedTemplate otherwise) -> {
                if (condition.holds(scope)) {
                    out.branch(0);
                    then.writeTo(out, scope, calls);
                } else if (otherwise != null) {
                    out.branch(1);
                    otherwise.writeTo(out, scope, calls);
                } else {
                    out.nothing();
                }
            }
            case Each each -> write(each, out, scope, calls);
            case Call call ->
                calls.call(
                        out,
                        call,
                        call.id(scope),
                        call.label().text(scope),
                        call.given().list(scope));
            case Songs songs -> write(songs, out, calls);
        }
    }

    private static void write(Each each, Render out, Scope scope, Calls calls) throws Exception {
        List<?> items = each.items().list(scope);
        out.openList(each.entry().statics(), items);
        int index = 0;
        boolean all = each.shape().filtered() || each.indexMask() != 0;
        for (Object item : all ? items : out.entries(items, each.entryReads())) {
            if (each.shape().filtered() && !Items.flag(item)) {
                continue;
            }
            scope.begin(item, index++);
            if (openEntry(each, item, out)) {
                each.entry().writeParts(out, scope, calls);
                out.closeEntry();
            }
            scope.end();
        }
        out.closeList();
    }

    private static boolean openEntry(Each each, Object item, Render out) {
        long reads = each.entryReads();
        return each.shape().keyed()
                ? out.openEntry(Items.key(item), item, each.itemMask(), each.indexMask(), reads)
                : out.openEntry(item, each.itemMask(), each.indexMask(), reads);
    }

    private static void write(Songs songs, Render out, Calls calls) {
        out.openList(songs.entry(), calls.songs());
        for (var entry : calls.songs()) {
            if (out.openEntry(entry, 1L << 61, 0, 0)) {
                if (out.visit(0, 1L << 61)) {
                    out.attributePart((Object) entry.id());
                }
                if (out.visit(1, 1L << 61)) {
                    out.text(entry.item());
                }
                out.closeEntry();
            }
        }
        out.closeList();
    }

    // ── the page ─────────────────────────────────────────────────────────

    String html(Scope scope, Calls calls) {
        StringBuilder html = new StringBuilder(statics.part(0));
        for (int i = 0; i < parts.size(); i++) {
            html.append(html(parts.get(i), scope, calls)).append(statics.part(i + 1));
        }
        return html.toString();
    }

    private static String html(Part part, Scope scope, Calls calls) {
        return switch (part) {
            case Say say -> Escape.html(say.value().text(scope));
            case When(Reading condition, ScopedTemplate then, ScopedTemplate otherwise) ->
                condition.holds(scope)
                        ? then.html(scope, calls)
                        : otherwise == null ? "" : otherwise.html(scope, calls);
            case Each each -> html(each, scope, calls);
            case Call call ->
                calls.html(
                        call,
                        call.id(scope),
                        call.label().text(scope),
                        call.given().list(scope));
            case Songs songs -> ""; // a browser has the items, the tree has none
        };
    }

    private static String html(Each each, Scope scope, Calls calls) {
        StringBuilder html = new StringBuilder();
        int index = 0;
        for (Object item : each.items().list(scope)) {
            if (!each.shape().filtered() || Items.flag(item)) {
                scope.begin(item, index++);
                html.append(each.entry().html(scope, calls));
                scope.end();
            }
        }
        return html.toString();
    }
}
