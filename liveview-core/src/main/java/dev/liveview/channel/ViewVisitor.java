package dev.liveview.channel;

import dev.liveview.LiveView;
import dev.liveview.async.Task;
import java.util.Map;

/** Somebody who looks at a connected view from within: a test. Its methods run on the view's own thread. */
public interface ViewVisitor {
    /**
     * The view has handled what it was sent before. What the visitor changes is rendered, and what it asks for happens, as after a callback; what it
     * throws crashes the view, as a callback does.
     *
     * @param tasks the tasks in flight, by their keys
     */
    void visit(LiveView view, Map<Object, Task> tasks) throws Exception;

    /**
     * What had changed is rendered and sent.
     *
     * @param tasks the tasks in flight now, by their keys
     * @return whether the visitor stays for the next render
     */
    boolean rendered(Map<Object, Task> tasks);
}
