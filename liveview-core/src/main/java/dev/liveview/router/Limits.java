package dev.liveview.router;

/**
 * How much one browser may ask of the application. Every limit has a default that a normal application never meets. <i>Immutable.</i>
 *
 * @param joinsPerSocket views that one socket may have joined at once; another join is answered “too many channels joined” (protocol 3.8)
 * @param messagesPerView messages of the browser that may wait for one view, and as many others; past it the socket of a browser that sends them is
 *     closed with code 1008
 * @param pendingPerView events and replies that wait for a browser which does not read; past it its socket is closed with code 1013
 * @param tasksPerView tasks of one view that have not ended, forgotten ones among them; past it a new one fails at once as refused
 */
public record Limits(int joinsPerSocket, int messagesPerView, int pendingPerView, int tasksPerView) {
    /** 100 joins, 10,000 messages, 1,000 pending, 10,000 tasks. */
    public static final Limits DEFAULT = new Limits(100, 10_000, 1_000, 10_000);

    /** Checks that all are positive. */
    public Limits {
        if (joinsPerSocket < 1 || messagesPerView < 1 || pendingPerView < 1 || tasksPerView < 1) {
            throw new IllegalArgumentException("limits must be positive, got " + joinsPerSocket + ", " + messagesPerView
                    + ", " + pendingPerView + ", " + tasksPerView);
        }
    }

    /** The same limits, with so many joins per socket. */
    public Limits joinsPerSocket(int newLimit) {
        return new Limits(newLimit, messagesPerView, pendingPerView, tasksPerView);
    }

    /** The same limits, with so many messages per view. */
    public Limits messagesPerView(int newLimit) {
        return new Limits(joinsPerSocket, newLimit, pendingPerView, tasksPerView);
    }

    /** The same limits, with so many pending events per view. */
    public Limits pendingPerView(int newLimit) {
        return new Limits(joinsPerSocket, messagesPerView, newLimit, tasksPerView);
    }

    /** The same limits, with so many tasks per view. */
    public Limits tasksPerView(int newLimit) {
        return new Limits(joinsPerSocket, messagesPerView, pendingPerView, newLimit);
    }
}
