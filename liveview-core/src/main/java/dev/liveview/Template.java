package dev.liveview;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The HTML of a view or a component, with Java expressions in braces. It is compiled with the class: a wrong name, type, attribute, slot or
 * unclosed tag is a compile error at its line.
 *
 * <pre>{@code
 * @Template("""
 *     <h1>{@count}</h1>
 *     <button phx-click="inc">+</button>
 *     """)
 * public final class CounterLive extends LiveView { ... }
 * }</pre>
 */
@Documented
@Target({ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Template {
    /** The template, as a text block. */
    String value();
}
