package dev.liveview.diff;

import static dev.liveview.diff.RandomPage.pick;
import static dev.liveview.diff.RandomPage.text;

import dev.liveview.Component;
import dev.liveview.LiveView;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.template.Slot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Values that cannot change, and values that look as if they could not. */
final class ShelfPage implements RandomPage<ShelfPage.Shelf> {
    enum Genre {
        NOVEL,
        POEMS
    }

    record Book(int id, String title, Genre genre, List<String> authors) {}

    @Template("""
            <dl><div :for={item : @books} :key={item.id()}>
              <dt>{@book.render(item)}</dt>
              <dd :if={item.genre() == @genre}>{@mark}</dd>
              <dd :else-if={item.authors().isEmpty()}>nobody {@genre}</dd>
            </div></dl>
            """)
    record Catalogue(List<Book> books, Genre genre, String mark, Slot<Book> book) implements Component {}

    @Template("""
            <article>
              <p data-day={@day}>{@chosen.orElse("none")} <b :for={n : @numbers}>{n}</b></p>
              <table><tbody>
                <tr :for={row, y : @grid}><td :for={cell, x : row} class={@chosen.orElse(null)}>{x},{y}:{cell}</td></tr>
              </tbody></table>
              <p :for={count : @counts} :key={count.getKey()}>
                {count.getKey()} <b :if={count.getValue() > 2}>{count.getValue()}</b>
                <b :else-if={count.getValue() == 2}>two {@mark}</b><i :else></i>
              </p>
              <.catalogue :if={!@books.isEmpty()} books={@books} genre={@genre} mark={@mark}>
                <:book :let={book}><b>{book.title()}</b><i :for={author : book.authors()} :key={author}>{author} {@mark}</i></:book>
              </.catalogue>
              <ul><li :for={book, i : @books} :if={book.genre() == @genre} :key={book.id()}>{i} {book.title()} {@day}</li></ul>
            </article>
            """)
    static final class Shelf extends LiveView {
        final Assign<List<Book>> books = assign(List.of());
        final Assign<List<List<Integer>>> grid = assign(List.of(List.of(1, 2), List.of()));
        final Assign<LinkedHashMap<String, Integer>> counts = assign(new LinkedHashMap<>());
        final Assign<int[]> numbers = assign(new int[] {1, 2, 3});
        final Assign<Optional<String>> chosen = assign(Optional.empty());
        final Assign<LocalDate> day = assign(LocalDate.of(2026, 1, 1));
        final Assign<Genre> genre = assign(Genre.NOVEL);
        final Assign<String> mark = assign("*");
    }

    private static final List<List<String>> AUTHORS =
            List.of(List.of(), List.of("Ann"), List.of("Ann", "Bob"), List.of("Bob", "Ann", "<Cid>"));

    private final Shelf shelf = new Shelf();
    private List<Book> live = new ArrayList<>();
    private int ids;

    @Override
    public Shelf view() {
        return shelf;
    }

    @Override
    public void change(Random random) {
        switch (random.nextInt(12)) {
            case 0 -> shelf.mark.set(text(random));
            case 1 -> shelf.genre.set(pick(List.of(Genre.values()), random));
            case 2 -> shelf.day.update(day -> day.plusDays(random.nextInt(2)));
            case 3 -> shelf.chosen.set(Optional.of(text(random)).filter(text -> !text.isEmpty()));
            case 4 -> shelf.numbers.get()[random.nextInt(3)] = random.nextInt(5);
            case 5 -> changeCounts(random);
            case 6 -> changeGrid(random);
            case 7 -> publish(random);
            default -> changeBooks(random);
        }
    }

    private void changeCounts(Random random) {
        String name = text(random);
        LinkedHashMap<String, Integer> counts = shelf.counts.get();
        if (random.nextInt(3) == 0) {
            counts.remove(name);
        } else {
            counts.merge(name, 1, Integer::sum);
        }
        if (random.nextInt(4) == 0) {
            shelf.counts.set(new LinkedHashMap<>(counts.reversed()));
        }
    }

    private void changeGrid(Random random) {
        List<List<Integer>> rows = new ArrayList<>();
        for (int y = random.nextInt(4); y > 0; y--) {
            rows.add(random.ints(random.nextInt(4), 0, 3).boxed().toList());
        }
        shelf.grid.set(random.nextBoolean() ? List.copyOf(rows) : rows);
    }

    /** Sets the cell to one of the shapes that a list of the same books may have. */
    private void publish(Random random) {
        shelf.books.set(
                switch (random.nextInt(3)) {
                    case 0 -> List.copyOf(live);
                    case 1 -> Collections.unmodifiableList(live);
                    default -> live;
                });
    }

    /** Changes the books; the view may hold them, a view of them, or a copy that stays. */
    private void changeBooks(Random random) {
        int place = random.nextInt(live.size() + 1);
        switch (random.nextInt(5)) {
            case 0, 1 -> live.add(place, book(ids++, random));
            case 2 -> Collections.shuffle(live, random);
            case 3 -> live.replaceAll(book -> random.nextInt(3) == 0 ? book(book.id(), random) : book);
            default -> live = new ArrayList<>(live.subList(0, place));
        }
        if (random.nextBoolean()) {
            publish(random);
        }
    }

    private static Book book(int id, Random random) {
        return new Book(id, text(random), pick(List.of(Genre.values()), random), pick(AUTHORS, random));
    }

    @Override
    public @Nullable Repeated repeatAKey(Random random) {
        List<Book> before = shelf.books.get();
        if (before.isEmpty()) {
            return null;
        }
        Book book = pick(before, random);
        List<Book> twice = new ArrayList<>(before);
        twice.add(random.nextInt(twice.size() + 1), book);
        shelf.books.set(List.copyOf(twice));
        return new Repeated(book.id(), () -> shelf.books.set(before));
    }
}
