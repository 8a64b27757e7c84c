package dev.liveview.examples.addresses;

import dev.liveview.Component;
import dev.liveview.Template;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Links to the pages of the book.
 *
 * @param listing what is shown
 * @param count how many pages there are
 */
@Template("""
        <nav :if={@count > 1} class="pages" aria-label="Pages">
          <.link :if={@listing.page() > 1} patch={@listing.at(@listing.page() - 1).path()} rel="prev">Previous</.link>
          <.link :for={number : @numbers()} patch={@listing.at(number).path()} aria-label={"Page " + number} aria-current={number == @listing.page() ? "page" : null}>{number}</.link>
          <.link :if={@listing.page() < @count} patch={@listing.at(@listing.page() + 1).path()} rel="next">Next</.link>
        </nav>
        """)
record Pages(Listing listing, int count) implements Component {
    private static final int AROUND = 3;

    List<Integer> numbers() {
        int first = Math.max(1, listing.page() - AROUND);
        int last = Math.min(count, listing.page() + AROUND);
        return IntStream.rangeClosed(first, last).boxed().toList();
    }
}
