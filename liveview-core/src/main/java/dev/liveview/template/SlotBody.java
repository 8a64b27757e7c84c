package dev.liveview.template;

import org.jspecify.annotations.Nullable;

/** The code of a slot's content. Called by generated code; not for people. */
@FunctionalInterface
public interface SlotBody<T extends @Nullable Object> {
    /** Writes the content for one argument. */
    void write(Render out, T argument) throws Exception;
}
