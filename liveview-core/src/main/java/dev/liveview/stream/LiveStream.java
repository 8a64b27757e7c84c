package dev.liveview.stream;

import dev.liveview.assign.Cell;
import dev.liveview.assign.Cells;
import dev.liveview.async.AsyncResult;
import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A list that the server forgets: what is inserted is sent with the next diff and then lives in the browser only, however long the list gets.
 *
 * <pre>{@code
 * final LiveStream<Song> songs = stream(song -> "song-" + song.id());
 *
 * @On("add") void add(String title) { songs.insertAt(0, library.add(title)); }
 * }</pre>
 *
 * <pre>{@code
 * <ul id="songs" phx-update="stream">
 *   <li :for={entry : @songs} id={entry.id()}>{entry.item().title()}</li>
 * </ul>
 * }</pre>
 *
 * <p>The container has an {@code id} and {@code phx-update="stream"}; every item is one element with the entry's id. An item that is inserted again is
 * updated where it is. What waits when a render happens in which the container does not stand is lost. If the callback that asks for something fails,
 * nothing of it happens. <i>Only on the view's own thread.</i>
 *
 * @param <T> the items
 */
public final class LiveStream<T> extends Cell<StreamItems<T>> {
    private static final ErrorCode NO_ID = ErrorCode.app("stream.no-id");

    private final Cells cells;
    private final Function<? super T, String> domId;
    private final int number;
    private Pending<T> pending = new Pending<>();
    private @Nullable Pending<T> next;
    private AsyncResult<Boolean> result = AsyncResult.untouched();
    private boolean resultChanged;
    private boolean resultWaits;

    @SuppressWarnings("NullAway") // what it holds knows it, and so is made a moment later
    private LiveStream(Cells cells, Function<? super T, String> domId) {
        super(cells, null);
        this.cells = cells;
        this.domId = domId;
        this.number = cells.nextStream();
        replace(new StreamItems<>(this));
    }

    /** A stream among these cells. Users call {@code stream(item -> "item-" + item.id())} of their view instead. */
    public static <T> LiveStream<T> of(Cells cells, Function<? super T, String> domId) {
        return new LiveStream<>(cells, Objects.requireNonNull(domId));
    }

    /** Inserts an item at the end, or updates it where it is. */
    public void insert(T item) {
        insert(item, StreamOptions.DEFAULT);
    }

    /** Inserts an item at a position (0 is the first, −1 the end), or updates it where it is. */
    public void insertAt(int position, T item) {
        insert(item, StreamOptions.DEFAULT.at(position));
    }

    /** Inserts an item as the options say, or updates it where it is. */
    public void insert(T item, UnaryOperator<StreamOptions> options) {
        StreamOptions chosen = options.apply(StreamOptions.DEFAULT);
        if (chosen.isReset()) {
            reset();
        }
        insert(item, chosen);
    }

    /** Inserts items at the end, in their order. */
    public void insertAll(Iterable<? extends T> items) {
        insertAll(items, UnaryOperator.identity());
    }

    /** Inserts items as the options say; they keep their order wherever they are inserted. */
    public void insertAll(Iterable<? extends T> items, UnaryOperator<StreamOptions> options) {
        StreamOptions chosen = options.apply(StreamOptions.DEFAULT);
        if (chosen.isReset()) {
            reset();
        }
        int position = chosen.at();
        for (T item : items) {
            insert(item, chosen.at(position));
            position += position < 0 ? 0 : 1;
        }
    }

    private void insert(T item, StreamOptions options) {
        open().insert(id(item), item, options);
    }

    /** Removes an item. */
    public void delete(T item) {
        deleteById(id(item));
    }

    /** Removes the item whose element has this DOM id. */
    public void deleteById(String id) {
        open().delete(Objects.requireNonNull(id));
    }

    /** Removes all items, those that wait to be sent, too. */
    public void reset() {
        open().reset();
    }

    /** What operations go to: once the template runs, they wait for the next render. */
    private Pending<T> open() {
        touch();
        if (!cells.isPassed()) {
            return pending;
        }
        cells.late();
        if (next == null) {
            next = new Pending<>();
        }
        return next;
    }

    /** Removes all items but these, which are inserted in their order; elements of items that stay are kept. */
    public void reset(Iterable<? extends T> items) {
        reset();
        insertAll(items);
    }

    /** The state of {@code streamAsync}: loading, {@code true} when items have come, or why they have not. */
    public AsyncResult<Boolean> result() {
        return result;
    }

    /** Sets the state of {@code streamAsync}. */
    void result(AsyncResult<Boolean> newResult) {
        touch();
        result = newResult;
        resultChanged = true;
        if (cells.isPassed()) {
            resultWaits = true;
            cells.late();
        }
    }

    Pending<T> pending() {
        return pending;
    }

    /** The view's streams are numbered, a component's carry its cid (protocol 12). */
    String ref() {
        return cells.streamPrefix() + number;
    }

    private String id(T item) {
        String id = domId.apply(Objects.requireNonNull(
                item, () -> cells.owner() + ": the stream '" + name() + "' was given null instead of an item"));
        if (id == null || id.isBlank()) {
            throw new LiveViewException(
                    NO_ID,
                    cells.owner() + ": an item of the stream '" + name()
                            + "' has no DOM id; stream(item -> ...) must make one of every item, got '" + id
                            + "' for an item of " + item.getClass().getName());
        }
        return id;
    }

    @Override
    protected String kind() {
        return "LiveStream";
    }

    @Override
    protected boolean mustVisit() {
        return resultChanged || !pending.isEmpty();
    }

    @Override
    protected boolean isSet() {
        return mustVisit();
    }

    /** How many operations wait to be sent. */
    @Override
    protected int waiting() {
        return pending.size();
    }

    @Override
    protected void rendered() {
        super.rendered();
        resultChanged = resultWaits;
        resultWaits = false;
        if (next != null) {
            pending = next;
            next = null;
        } else if (!pending.isEmpty()) {
            pending = new Pending<>();
        }
    }

    @Override
    protected Runnable memento() {
        Pending<T> oldPending = pending.copy();
        AsyncResult<Boolean> oldResult = result;
        boolean oldChanged = resultChanged;
        return () -> {
            pending = oldPending;
            result = oldResult;
            resultChanged = oldChanged;
        };
    }
}
