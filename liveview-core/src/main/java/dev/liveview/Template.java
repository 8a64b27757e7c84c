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
 *
 * <p>A long template may stand in a file. Without text and without {@link #file}, it is the one that is named as the class and stands beside it:
 *
 * <pre>{@code
 * @Template // OrgLive.html
 * public final class OrgLive extends LiveView { ... }
 * }</pre>
 */
@Documented
@Target({ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Template {
    /** The template, as a text block. Left out, it is read from a file. */
    String value() default "";

    /**
     * The file that holds the template, in UTF-8: its path, with {@code /}, from the folder of the class's package, among the sources or the
     * resources. By default {@code OrgLive.html} for a class {@code OrgLive}, and {@code Outer.Inner.html} for one within another.
     */
    String file() default "";
}
