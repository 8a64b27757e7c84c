package dev.liveview.examples.lists;

import dev.liveview.LiveComponent;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.UpdateMany;
import dev.liveview.assign.Assign;
import dev.liveview.assign.Prop;
import dev.liveview.template.Slot;
import java.util.List;
import java.util.Map;

/** A card of the board. Its likes are its own, and come along wherever the board puts it. */
@Template("""
        <li class={@lit ? "ticket lit" : "ticket"} id={"ticket-" + @ticket.id()}>
          <h3>{@ticket.title()}</h3>
          <p><strong>{@owner}</strong> <span class="muted">asked for with {@others} others</span></p>
          <p class="controls">
            <button phx-click="like" phx-target={@myself} aria-label={"Like " + @ticket.title()}>♥ <output>{@likes}</output></button>
            {@innerBlock}
          </p>
        </li>
        """)
public final class TicketCard extends LiveComponent {
    final Prop<Ticket> ticket = prop();
    final Prop<Slot<Void>> innerBlock = prop(Slot.none());
    final Assign<String> owner = assign("");
    final Assign<Integer> others = assign(0);
    final Assign<Integer> likes = assign(0);
    final Assign<Boolean> lit = assign(false);

    private final People people;

    /** A card that asks these people for names. */
    public TicketCard(People people) {
        this.people = people;
    }

    @UpdateMany
    static void nameOwners(List<TicketCard> cards) { // once for all cards, instead of update() for each
        List<Integer> numbers =
                cards.stream().map(card -> card.ticket.get().owner()).toList();
        Map<Integer, String> names = cards.getFirst().people.names(numbers);
        for (TicketCard card : cards) {
            card.owner.set(names.getOrDefault(card.ticket.get().owner(), "nobody"));
            card.others.set(cards.size() - 1);
        }
    }

    @On("like")
    void like() {
        likes.update(n -> n + 1);
        self().send(new Happened(ticket.get().title() + " is liked")); // to the view: a component has no handleInfo
    }

    /** Called by {@code sendUpdate}. */
    void light(boolean on) {
        lit.set(on);
    }
}
