package dev.liveview;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method the handler of an event that the browser sends: {@code phx-click="delete"} calls the method marked {@code @On("delete")}.
 *
 * <p>Parameters are filled by name from the values of the event and converted: {@code void delete(long id)} reads {@code phx-value-id},
 * {@code songId} reads {@code phx-value-song-id}; a parameter of type {@link dev.liveview.params.Params} takes all values. The method must not be
 * private, may have any return type (which is ignored) and may throw anything. It runs on the view's own thread.
 */
@Documented
@Target({ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface On {
    /** The name of the event. */
    String value();
}
