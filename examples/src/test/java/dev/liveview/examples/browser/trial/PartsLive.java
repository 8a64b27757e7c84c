package dev.liveview.examples.browser.trial;

import dev.liveview.LiveComponent;
import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.UpdateMany;
import dev.liveview.assign.Assign;
import dev.liveview.assign.Prop;
import dev.liveview.template.Slot;
import java.util.List;
import java.util.stream.IntStream;

/** Stateful components that move, come and go. */
@Template("""
        <p id="own">{@own}</p>
        <div id="parts">
          <Part :for={n : @numbers} :key={n} id={n} label={"part " + n + @suffix}>
            slot {n}{@suffix}<b :if={n % 2 == 0}>even</b>
            <Part :if={n == 1} id="inner" label="inner" />
          </Part>
        </div>
        <button phx-click="inc">Inc the view</button>
        <button phx-click="reverse">Reverse</button>
        <button phx-click="drop">Drop</button>
        <button phx-click="restore">Restore</button>
        <button phx-click="many">Many</button>
        <button phx-click="mark">Mark</button>
        <button phx-click="raise">Raise all</button>
        """)
public final class PartsLive extends LiveView {
    private static final int MANY = 30;
    private static final List<Integer> FIRST = List.of(1, 2, 3);

    /** A part with a count of its own. */
    @Template("""
            <section id={"part-" + @id}>
              <h2>{@label}</h2><i>{@count}</i><u>{@together}</u>
              <div class="slot">{@innerBlock}</div>
              <strong :if={@count > 0}>counted <s>{@count}</s></strong><em :else>nothing</em>
              <input aria-label={"note " + @id}>
              <button phx-click="inc" phx-target={@myself}>Inc {@id}</button>
            </section>
            """)
    public static final class Part extends LiveComponent {
        final Prop<String> label = prop();
        final Prop<Slot<Void>> innerBlock = prop(Slot.none());
        final Assign<Integer> count = assign(0);
        final Assign<Integer> together = assign(0);

        @UpdateMany
        static void update(List<Part> parts) {
            parts.forEach(part -> part.together.set(parts.size()));
        }

        @On("inc")
        void increment() {
            count.update(n -> n + 1);
        }

        void raise(int by) {
            count.update(n -> n + by);
        }
    }

    final Assign<List<Integer>> numbers = assign(FIRST);
    final Assign<String> suffix = assign("");
    final Assign<Integer> own = assign(0);

    @On("inc")
    void increment() {
        own.update(n -> n + 1);
    }

    @On("reverse")
    void reverse() {
        numbers.update(List::reversed);
    }

    @On("drop")
    void drop() {
        numbers.update(all -> all.stream().filter(n -> n != 2).toList());
    }

    @On("restore")
    void restore() {
        numbers.set(FIRST);
    }

    @On("many")
    void many() {
        numbers.set(IntStream.rangeClosed(1, MANY).boxed().toList());
    }

    @On("mark")
    void mark() {
        suffix.set("!");
    }

    @On("raise")
    void raise() {
        numbers.get().forEach(n -> sendUpdate(Part.class, n, part -> part.raise(10 * n)));
    }
}
