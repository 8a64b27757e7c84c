package dev.liveview.examples.lists;

import dev.liveview.FailedCallback;
import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Recovery;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.async.AsyncOptions;
import dev.liveview.examples.Source;
import dev.liveview.examples.async.Pause;
import dev.liveview.params.Params;
import dev.liveview.stream.LiveStream;
import dev.liveview.stream.StreamOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Everything that can be done with lists and with parts of a page, section by section. */
@Template("""
        <.example title="Lists and parts" about={ABOUT} source={SOURCE}>
          <.board tickets={@tickets} />
          <.song_rows songs={@shown} part={@part} moving={@moving} />
          <.event_log log={@log} />
          <.tickers shown={@ticking} />
        </.example>
        """)
public final class ListsLive extends LiveView {
    static final Source SOURCE = Source.of(ListsLive.class);
    static final String ABOUT =
            "Cards with a state of their own, rows that move and lose nothing, a list that the server forgets, and views that live in the view.";
    static final int LINES = 8;

    private static final int OLDER = 4;
    private static final Duration WORK = Duration.ofMillis(400);
    private static final Duration SECOND = Duration.ofSeconds(1);

    final Assign<List<Ticket>> tickets = assign(Ticket.ALL);
    final Assign<List<Song>> songs = assign(Song.ALL);
    final Assign<List<Song>> shown = assign(Song.ALL);
    final Assign<String> part = assign("");
    final Assign<Boolean> moving = assign(false);
    final Assign<Integer> newest = assign(0);
    final Assign<Integer> oldest = assign(0);
    final Assign<Boolean> ticking = assign(true);
    final LiveStream<Line> log = stream(line -> "line-" + line.number());

    private final Pause pause;

    /** A page whose older lines take this time to come. */
    public ListsLive(Pause pause) {
        this.pause = pause;
    }

    private enum Move {
        ON
    }

    @Override
    public void mount(Params params, Session session) {
        pageTitle("Lists and parts");
        every(SECOND, Move.ON);
    }

    @Override
    public void handleInfo(Object message) {
        switch (message) {
            case Happened happened -> write(happened.what());
            case Move.ON -> moveOn();
            default -> unhandled(message);
        }
    }

    // ── stateful components ──────────────────────────────────────────────

    @On("reverse-board")
    void reverseBoard() {
        tickets.update(List::reversed);
    }

    @On("pass-on")
    void passOn() {
        tickets.update(all -> all.stream().map(Ticket::passedOn).toList());
    }

    @On("light")
    void light(boolean on) {
        tickets.get().forEach(ticket -> sendUpdate(TicketCard.class, ticket.id(), card -> card.light(on)));
    }

    @On("take-away")
    void takeAway(int id) {
        tickets.update(all -> all.stream().filter(ticket -> ticket.id() != id).toList());
        write("card " + id + " is taken away");
    }

    @On("refill")
    void refill() {
        tickets.set(Ticket.ALL);
    }

    // ── a keyed list ─────────────────────────────────────────────────────

    @On("shuffle")
    void shuffle() {
        var mixed = new ArrayList<>(songs.get());
        Collections.shuffle(mixed);
        order(List.copyOf(mixed));
    }

    @On("sort")
    void sort(Order order) {
        order(songs.get().stream().sorted(order.comparator).toList());
    }

    @On("filter")
    void filter(String part) {
        this.part.set(part);
        order(songs.get());
    }

    @On("rename")
    void rename(int number, String title) {
        order(songs.get().stream()
                .map(song -> song.id() == number ? song.renamed(title) : song)
                .toList());
    }

    private void order(List<Song> all) {
        songs.set(all);
        shown.set(all.stream().filter(song -> song.matches(part.get())).toList());
    }

    @On("move")
    void move() {
        moving.update(is -> !is);
    }

    private void moveOn() {
        if (moving.get()) {
            shuffle();
        }
    }

    enum Order {
        TITLE(Comparator.comparing(Song::title)),
        YEAR(Comparator.comparing(Song::year));

        @SuppressWarnings("ImmutableEnumChecker") // it compares by what songs never change
        private final Comparator<Song> comparator;

        Order(Comparator<Song> comparator) {
            this.comparator = comparator;
        }
    }

    // ── a stream ─────────────────────────────────────────────────────────

    @On("note")
    void note() {
        write("somebody pressed a button");
    }

    private void write(String what) {
        newest.update(n -> n + 1);
        int number = newest.get();
        log.insert(new Line(number, number + ": " + what, false), o -> o.at(0).limit(LINES));
    }

    @On("done")
    void done(int number, String text) {
        log.insert(new Line(number, text, true), StreamOptions::updateOnly);
    }

    @On("delete")
    void delete(String id) {
        log.deleteById(id);
    }

    @On("clear")
    void clear() {
        log.reset();
    }

    @On("load-more")
    void loadMore() {
        int last = oldest.get();
        oldest.set(last - OLDER);
        streamAsync(log, UnaryOperator.<AsyncOptions>identity(), o -> o.at(-1), () -> older(last));
    }

    private List<Line> older(int last) throws InterruptedException {
        pause.take(WORK);
        return IntStream.range(0, OLDER)
                .mapToObj(i -> new Line(last - i, "long ago: " + (i - last + 1), false))
                .toList();
    }

    // ── views in the view ────────────────────────────────────────────────

    @On("show")
    void show() {
        ticking.update(is -> !is);
    }

    @On("crash-page")
    @SuppressWarnings("DoNotCallSuggester") // the browser calls it, to see what happens
    void crashPage() {
        throw new IllegalStateException("the board fell down");
    }

    @Override
    public Recovery onError(FailedCallback failed) {
        return Recovery.RESTART;
    }
}
