package dev.liveview;

import dev.liveview.assign.Prop;
import dev.liveview.command.EventTarget;
import dev.liveview.host.ComponentHost;
import dev.liveview.params.Params;
import org.jspecify.annotations.Nullable;

/**
 * A part of a page with state of its own: a plain object, one for each {@code id}, that lives in the thread of its view.
 *
 * <pre>{@code
 * @Template("""
 *     <div id={@id}>
 *       {@label}: {@likes} <button phx-click="like" phx-target={@myself}>Like</button>
 *     </div>
 *     """)
 * public final class LikeButton extends LiveComponent {
 *     final Prop<String> label = prop();            // given by the parent, read-only, required
 *     final Assign<Integer> likes = assign(0);      // its own
 *
 *     @On("like") void like() { likes.update(n -> n + 1); }
 * }
 * }</pre>
 *
 * <p>A template calls it by its name: {@code <LikeButton id={"like-" + post.id()} label={post.title()} />}. The same class with the same {@code id} is
 * the same object in every render, wherever it stands in the page; two of them in one render are an error. Its template is exactly one element.
 *
 * <p>Its life: {@link #mount} once, when it is first called; {@link #update} whenever its parent gives it something new, and after mount; events whose
 * {@code phx-target} is {@code {@myself}}; outcomes of its own tasks; {@code sendUpdate} from the view's code. Only what it shows is rendered for its own
 * changes. Its cells, tasks and streams are its own: it sees of the view what it is given. It has no {@code handleInfo}: what is sent to
 * {@link #self()} comes to the view.
 *
 * <p>Every callback runs on the view's own thread, may block, and may throw anything: then nothing that it did stays, and the view's
 * {@link LiveView#onError} decides. What {@code mount} and {@code update} throw is a failed render.
 */
public abstract non-sealed class LiveComponent extends LivePart {
    /** What the component's tag was given as its {@code id}; {@code {@id}} in the template. */
    public final Prop<Object> id = prop();

    /** A component with no state yet. Declare cells and props as fields; do everything else in {@link #mount}. */
    protected LiveComponent() {}

    // ── cells ────────────────────────────────────────────────────────────

    /** Declares what the parent must give. It is null until then. */
    @SuppressWarnings("NullAway") // a template that does not give it does not compile
    protected final <T extends @Nullable Object> Prop<T> prop() {
        return Prop.of(cells(), null);
    }

    /** Declares what the parent may give, and its value if it does not. */
    protected final <T extends @Nullable Object> Prop<T> prop(T otherwise) {
        return Prop.of(cells(), otherwise);
    }

    // ── callbacks ────────────────────────────────────────────────────────

    /** Fills the cells, once. What the parent gives is not there yet: see {@link #update}. */
    public void mount() throws Exception {}

    /**
     * The parent has given something: after {@link #mount}, and whenever the parent's template calls the component anew. The props are set. To do it
     * for all components of a class at once, mark a static method {@link UpdateMany}. Redirects are not allowed here.
     */
    public void update() throws Exception {}

    /**
     * An event for which there is no method marked {@link On}.
     *
     * @throws UnknownEventException unless it is overridden
     */
    public void handleEvent(String event, Params values) throws Exception {
        throw new UnknownEventException(getClass(), event);
    }

    // ── the world outside ────────────────────────────────────────────────

    /** What stands for this component in its view: {@code phx-target={@myself}} sends an event here. */
    public final Myself myself() {
        return new Myself(host().cid());
    }

    /**
     * What stands for a component in its view. It prints as the number by which browsers know it. <i>Immutable.</i>
     *
     * @param cid the number
     */
    public record Myself(int cid) implements EventTarget {
        @Override
        public String toString() {
            return Integer.toString(cid);
        }
    }

    /** Shows a message of a kind: {@code putFlash("info", "Saved")}. The view's template shows it by {@code {@flash.get("info")}}. */
    protected final void putFlash(String kind, String message) {
        cells().check("putFlash");
        host().putFlash(kind, message);
    }

    @Override
    final ComponentHost host() {
        return (ComponentHost) super.host();
    }
}
