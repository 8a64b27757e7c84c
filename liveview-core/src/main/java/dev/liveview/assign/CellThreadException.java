package dev.liveview.assign;

import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;

/** A cell was read or written on a thread that is not the view's own, most often inside a task. */
public final class CellThreadException extends LiveViewException {
    private static final long serialVersionUID = 1L;
    private static final ErrorCode CODE = ErrorCode.app("view.cell-thread");

    private CellThreadException(String message) {
        super(CODE, message);
    }

    static CellThreadException touched(String owner, String cell, Thread thread) {
        String name = cell.isEmpty() ? "a cell" : "cell '" + cell + "'";
        String local = cell.isEmpty() ? "value" : cell;
        return new CellThreadException("""
                %s: %s was touched on thread '%s'; a cell belongs to the view's own thread

                Copy the value before the task starts, and use the copy inside:

                    var %s = this.%s.get();
                    assignAsync(result, () -> load(%s));

                From another thread, send a message instead: self().send(...)\
                """.formatted(owner, name, thread.getName(), local, local, local));
    }
}
