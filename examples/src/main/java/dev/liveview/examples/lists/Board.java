package dev.liveview.examples.lists;

import dev.liveview.Component;
import dev.liveview.Template;
import dev.liveview.examples.Source;
import java.util.List;

/**
 * Cards, each with a state of its own.
 *
 * @param tickets what is on the board
 */
@Template("""
        <.section id="board" heading="Stateful components" code={CODE}>
          <p class="about">
            Each card counts its own likes: an event with <code>phx-target={"{@myself}"}</code> goes to the card and renders nothing else. The names of all owners come
            with one question. A card keeps its state wherever it moves; one that was taken away begins anew.
          </p>
          <p class="controls">
            <button phx-click="reverse-board">Reverse</button>
            <button phx-click="pass-on">Pass all on</button>
            <button phx-click="light" phx-value-on="true">Highlight all</button>
            <button phx-click="light" phx-value-on="false">Highlight none</button>
            <button phx-click="refill">Bring all back</button>
          </p>
          <ul class="tickets">
            <TicketCard :for={ticket : @tickets} :key={ticket.id()} id={ticket.id()} ticket={ticket}>
              <button phx-click="take-away" phx-value-id={ticket.id()} aria-label={"Take away " + ticket.title()}>Take away</button>
            </TicketCard>
          </ul>
        </.section>
        """)
record Board(List<Ticket> tickets) implements Component {
    static final Source CODE = Source.of(TicketCard.class);
}
