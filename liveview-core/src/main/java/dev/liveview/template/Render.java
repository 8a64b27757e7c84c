package dev.liveview.template;

import dev.liveview.assign.Cells;
import dev.liveview.html.Escape;
import dev.liveview.html.Html;
import dev.liveview.html.SafeHtml;
import dev.liveview.stream.StreamItems;
import org.jspecify.annotations.Nullable;

/**
 * One rendering of a view: generated code tells it what stands where, and it writes a page or a diff of that.
 *
 * <p>Called by generated code; not for people. <i>Only on the view's own thread.</i>
 */
public abstract class Render {
    /*
     * The calls of one node, and their order.
     *
     *   open(S)                      the node with statics S begins; it is the view's root, an entry's or component's content, or the
     *                                value of the dynamic that is being visited
     *     visit(0, mask)             dynamic 0 is reached. false: what it reads has not changed, go on with dynamic 1
     *       text | attribute | open…close | nothing | openList…closeList       exactly one value for a visited dynamic
     *     visit(1, mask) …           every dynamic of S in order, each exactly once
     *   close()
     *
     * Where a condition chooses the value, branch(i) is called before it. Two branches (or slots) may have equal statics and read different assigns: what
     * the client holds of one must not be taken for the other, whose assigns may not have changed.
     *
     * A list is a value too:
     *
     *   openList(S)                  every entry has statics S
     *   entries(items, mask)         gives the items to go over: those whose entries are not complete already
     *     openEntry(key, item, …)    or without a key; false: the entry is complete, go on with the next one
     *       visit(0, mask) …         the dynamics of S, for this entry
     *     closeEntry()
     *   closeList()
     *
     * Masks are read in a scope: the changed bits of the view, or of the component whose template is running. enter and leave switch it.
     */

    /** The mask of a dynamic that is visited at every render. */
    public static final long ALWAYS = Cells.ALWAYS;

    private static final String[] NESTED = {
        "id", "data-phx-session", "data-phx-static", "data-phx-parent-id", "data-phx-sticky"
    };

    private long changed = -1L;

    /** How the value of the visited dynamic was chosen: through which branches and slots. */
    private long road;

    /** What forms and links of the page send along to prove whose they are; null where there is no visitor. */
    public @Nullable String csrfToken() {
        return null;
    }

    // ── scopes ───────────────────────────────────────────────────────────

    /** The changed bits of the scope that is running. */
    public final long changed() {
        return changed;
    }

    /** Enters a scope with these changed bits, {@link #ALWAYS} added; gives back what {@link #leave} wants. */
    public final long enter(long bits) {
        long outer = changed;
        changed = bits | ALWAYS;
        return outer;
    }

    /** Returns to the scope that {@link #enter} left. */
    public final void leave(long outer) {
        changed = outer;
    }

    /** The changed bits are these from now on. */
    protected final void scope(long bits) {
        changed = bits;
    }

    /** The bit of a component's attribute, set if the expression that gives it reads something that changed. */
    public final long bit(int attribute, long mask) {
        return (changed & mask) != 0 ? Cells.bit(attribute) : 0;
    }

    /** A slot whose body runs in the scope of whoever writes it here. */
    public final <T extends @Nullable Object> Slot<T> slot(SlotBody<T> body) {
        long scope = changed;
        return argument -> out -> {
            out.take(body.getClass().hashCode()); // the code of every slot is a class of its own
            long inner = out.enter(scope);
            body.write(out, argument);
            out.leave(inner);
        };
    }

    // ── roads ────────────────────────────────────────────────────────────

    /** The value that comes next stands in this branch of a condition. */
    public final void branch(int index) {
        take(index + 1L);
    }

    private void take(long turn) {
        road = Hash.combine(road, turn);
    }

    /** A dynamic is visited: nothing has been chosen yet. */
    protected final void departure() {
        road = 0;
    }

    /** What tells a node or a list from all others that may stand in its place: its statics, and how it was chosen. */
    protected final long identity(Statics statics) {
        return road == 0 ? statics.fingerprint() : Hash.combine(statics.fingerprint(), road);
    }

    // ── nodes and lists ──────────────────────────────────────────────────

    /** Begins a node. */
    public abstract void open(Statics statics);

    /** Ends the node that was opened last. */
    public abstract void close();

    /**
     * Reaches a dynamic.
     *
     * @return whether its value must be given now
     */
    public abstract boolean visit(int dynamic, long mask);

    /** The dynamic is nothing: a condition that does not hold, a slot that is not given. */
    public abstract void nothing();

    /** Begins a list whose entries all have these statics. */
    public abstract void openList(Statics entry);

    /** Begins a list of these items. */
    public final void openList(Statics entry, Iterable<?> items) {
        openList(entry);
    }

    /** Begins a stream: what is sent is not remembered. */
    public abstract void openList(Statics entry, StreamItems<?> items);

    /**
     * The items of the list whose entries must be begun: all, or without some whose entries are complete already.
     *
     * @param reads the bits of everything beside the item that an entry or its key reads
     */
    public <T> Iterable<T> entries(Iterable<T> items, long reads) {
        return items;
    }

    /** All items of a stream. */
    public final <T> StreamItems<T> entries(StreamItems<T> items, long reads) {
        return items;
    }

    /**
     * Begins the next entry of a list without keys.
     *
     * @param item what the loop variable is
     * @param itemMask the bit of the loop variable: set in {@link #changed()} within the entry unless the item is what it was
     * @param indexMask the bit of the index variable: set within the entry if it stands at another position than before; 0 if there is none
     * @param reads the bits of everything else that the entry reads
     * @return false if nothing in it can have changed: it is complete, and goes on with the next one
     */
    public abstract boolean openEntry(@Nullable Object item, long itemMask, long indexMask, long reads);

    /**
     * Begins the next entry of a list with keys.
     *
     * @param key what tells the entry from all others
     * @param item what the loop variable is
     * @param itemMask the bit of the loop variable: set in {@link #changed()} within the entry unless the item is what it was
     * @param indexMask the bit of the index variable: set within the entry if it stands at another position than before; 0 if there is none
     * @param reads the bits of everything else that the entry reads
     * @return false if nothing in it can have changed: it is complete, and goes on with the next one
     * @throws dev.liveview.error.LiveViewException if the key is null or was there already
     */
    public abstract boolean openEntry(
            @Nullable Object key, @Nullable Object item, long itemMask, long indexMask, long reads);

    /** The same, for a key that is a number. */
    public abstract boolean openEntry(long key, @Nullable Object item, long itemMask, long indexMask, long reads);

    /** Begins the next entry of a list without keys, of which nothing is known. */
    public final void openEntry() {
        openEntry(this, ALWAYS, 0, ALWAYS);
    }

    /** Begins the next entry of a list with keys, of which nothing is known. */
    public final void openEntry(@Nullable Object key) {
        openEntry(key, this, ALWAYS, 0, ALWAYS);
    }

    /** Ends an entry. */
    public abstract void closeEntry();

    /** Ends a list. */
    public abstract void closeList();

    // ── what lives by itself ─────────────────────────────────────────────

    /** A stateful component stands here. */
    public abstract <C> void component(LiveComponentTemplate<C> type, @Nullable Object id, ComponentProps<C> props)
            throws Exception;

    /** A view of its own stands here. */
    public final void nested(NestedView view) throws Exception {
        nested(view, AttributeText.spread(view.attrs(), NESTED, this));
    }

    /** A view of its own stands here, with these attributes of its tag, written out. */
    protected abstract void nested(NestedView view, String attributes) throws Exception;

    // ── values: what concrete renders write ──────────────────────────────

    /** Text, not yet escaped. */
    protected abstract void plain(String text);

    /** Markup that is written as it is. */
    protected abstract void markup(String html);

    /** Markup that is sent whenever it is visited, because the browser may hold something else by now. */
    protected abstract void echoed(String html);

    /** Where the dynamic that is being visited stands: {@code OrgLive.java:23}. */
    public abstract String location();

    // ── text ─────────────────────────────────────────────────────────────

    /** A value between tags. Null is nothing. */
    @SuppressWarnings("NullAway") // a slot that takes no argument is given null, the only value of Void
    public final void text(@Nullable Object value) throws Exception {
        switch (value) {
            case null -> plain("");
            case String text -> plain(text);
            case SafeHtml safe -> markup(safe.html());
            case Content content -> content.writeTo(this);
            case Slot<?> slot -> slot.render(null).writeTo(this);
            case SlotEntry<?> entry -> entry.render(null).writeTo(this);
            case Renderable component -> Templates.render(component, this);
            default -> plain(value.toString());
        }
    }

    /** A text between tags. Null is nothing. */
    public final void text(@Nullable String value) {
        plain(value == null ? "" : value);
    }

    /** A number between tags. */
    public void text(int value) {
        markup(Integer.toString(value));
    }

    /** A number between tags. */
    public void text(long value) {
        markup(Long.toString(value));
    }

    /** A character between tags. */
    public final void text(char value) {
        plain(Character.toString(value));
    }

    /** Markup between tags. Null is nothing. */
    public final void text(@Nullable SafeHtml value) {
        markup(value == null ? "" : value.html());
    }

    /** A slot's content. */
    @SuppressWarnings("overloads") // generated code never passes a lambda
    public final void text(@Nullable Content value) throws Exception {
        if (value == null) {
            nothing();
        } else {
            value.writeTo(this);
        }
    }

    /** A slot that takes no argument. */
    @SuppressWarnings({"overloads", "NullAway"}) // generated code never passes a lambda; null is the only value of Void
    public final void text(@Nullable Slot<Void> value) throws Exception {
        if (value == null) {
            nothing();
        } else {
            value.render(null).writeTo(this);
        }
    }

    /** The text of a textarea, which the user may have changed since: sent whenever it is visited. */
    public final void echoText(@Nullable Object value) {
        echoed(value == null ? "" : value instanceof SafeHtml safe ? safe.html() : Escape.html(value.toString()));
    }

    // ── attributes ───────────────────────────────────────────────────────

    /** A whole attribute, with the space before it. Null and false: none. True: the bare name. */
    public final void attribute(String name, @Nullable Object value) {
        markup(AttributeText.whole(name, value));
    }

    /** A whole attribute that holds an address; one that would run a script is refused, replaced and logged. */
    public final void url(String name, @Nullable Object value) {
        markup(AttributeText.url(name, value, this));
    }

    /** A whole attribute that holds a script, given a value: it becomes a JavaScript literal. */
    public final void script(String name, @Nullable Object value) {
        markup(
                value == null
                        ? ""
                        : AttributeText.whole(name, value instanceof SafeHtml ? value : Escape.script(value)));
    }

    /** A whole attribute that the browser's user may have changed since ({@code value}, {@code checked}…): sent whenever it is visited. */
    public final void echo(String name, @Nullable Object value) {
        echoed(AttributeText.whole(name, value));
    }

    /** Part of the quoted value of an attribute. */
    public void attributePart(int value) {
        markup(Integer.toString(value));
    }

    /** Part of the quoted value of an attribute. */
    public void attributePart(long value) {
        markup(Long.toString(value));
    }

    /** Part of the quoted value of an attribute. Null is nothing. */
    public final void attributePart(@Nullable Object value) {
        markup(AttributeText.part(value));
    }

    /** The first part of the quoted value of an attribute that holds an address. */
    public final void urlPart(String name, @Nullable Object value) {
        markup(AttributeText.urlPart(name, value, this));
    }

    /** Part of the quoted value of an attribute that holds a script: it becomes a JavaScript literal. */
    public final void scriptPart(@Nullable Object value) {
        markup(value instanceof SafeHtml safe ? safe.html() : Escape.html(Escape.script(value)));
    }

    /** Part of the quoted value of an attribute that the browser's user may have changed since. */
    public final void echoPart(@Nullable Object value) {
        echoed(AttributeText.part(value));
    }

    /** The value of a {@code class} attribute, within its quotes. */
    public final void classPart(@Nullable Object... values) {
        markup(Escape.html(Html.classes(values)));
    }

    /** The value of a {@code style} attribute, within its quotes. */
    public final void stylePart(@Nullable Object... values) {
        markup(Escape.html(Html.styles(values)));
    }

    /** All attributes of a spread, each with the space before it, those that are written on the tag already left out. */
    public final void spread(@Nullable Attrs attrs, String... written) {
        markup(attrs == null ? "" : AttributeText.spread(attrs, written, this));
    }
}
