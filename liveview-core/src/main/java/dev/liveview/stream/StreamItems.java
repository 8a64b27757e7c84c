package dev.liveview.stream;

import dev.liveview.async.AsyncResult;
import java.util.Iterator;
import java.util.List;

/**
 * What waits to be sent of a stream: what its {@code :for} goes over. Items that were sent before are in the browser and nowhere else.
 *
 * <p><i>Only on the view's own thread</i>, in a template.
 */
public final class StreamItems<T> implements Iterable<StreamEntry<T>> {
    private final LiveStream<T> stream;

    StreamItems(LiveStream<T> stream) {
        this.stream = stream;
    }

    /** The state of {@code streamAsync}: loading, {@code true} when items have come, or why they have not. */
    public AsyncResult<Boolean> result() {
        return stream.result();
    }

    /** The items that are inserted or updated, in the order in which that was asked for. */
    @Override
    public Iterator<StreamEntry<T>> iterator() {
        return stream.pending().entries();
    }

    /** What stands for the stream on the wire (protocol 12). */
    public String ref() {
        return stream.ref();
    }

    /** Whether there is anything to tell the browser. */
    public boolean isPending() {
        return !stream.pending().isEmpty();
    }

    /** The insertions, in the order in which they were asked for. */
    public List<Insertion> insertions() {
        return stream.pending().insertions();
    }

    /** The DOM ids of what is deleted, in the order in which that was asked for. */
    public List<String> deletions() {
        return stream.pending().deletions();
    }

    /** Whether everything else is removed first. */
    public boolean isReset() {
        return stream.pending().isReset();
    }

    /**
     * One insertion.
     *
     * @param id the DOM id
     * @param options where and how
     */
    public record Insertion(String id, StreamOptions options) {}

    @Override
    public String toString() {
        return "the items of " + stream + "; a template shows them by :for={entry : @" + stream.name() + "}";
    }
}
