package dev.liveview.command;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Options of {@code push}. <i>Immutable</i>; each method gives a copy. */
public final class PushOptions {
    static final PushOptions NONE = new PushOptions(Arguments.NONE);

    final Arguments arguments;

    private PushOptions(Arguments arguments) {
        this.arguments = arguments;
    }

    /** Sends the event to the views and components that hold the matching elements, to each once. */
    public PushOptions target(String selector) {
        return with("target", Arguments.text("the selector 'target'", selector));
    }

    /** Sends the event to a stateful component: {@code o.target(@myself)}. */
    public PushOptions target(EventTarget component) {
        return with("target", component.cid());
    }

    /** Lets these elements, too, show and wait that the event is under way. */
    public PushOptions loading(String selector) {
        return with("loading", Arguments.text("the selector 'loading'", selector));
    }

    /** Tells the page that it is loading until the answer is there: {@code phx:page-loading-start} and {@code -stop}. */
    public PushOptions pageLoading() {
        return with("page_loading", true);
    }

    /** Sends a value along, besides {@code phx-value-*} of the element; the value is anything that Jackson can write. */
    public PushOptions value(String name, @Nullable Object value) {
        return new PushOptions(arguments.withMember("value", name, value));
    }

    /** Sends several values along. */
    public PushOptions values(Map<String, ? extends @Nullable Object> values) {
        PushOptions all = this;
        for (Map.Entry<String, ? extends @Nullable Object> one : values.entrySet()) {
            all = all.value(one.getKey(), one.getValue());
        }
        return all;
    }

    private PushOptions with(String name, Object value) {
        return new PushOptions(arguments.with(name, value));
    }
}
