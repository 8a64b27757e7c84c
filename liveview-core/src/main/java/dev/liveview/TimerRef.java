package dev.liveview;

/** A timer of a view. It ends with the view, or when it is cancelled. <i>Only on the view's own thread.</i> */
@FunctionalInterface
public interface TimerRef {
    /** The message is not sent any more. */
    void cancel();
}
