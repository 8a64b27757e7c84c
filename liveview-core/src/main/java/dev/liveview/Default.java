package dev.liveview;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value of a component's attribute that a caller leaves out: a string, number, boolean or enum constant, written as text and converted to
 * the attribute's type by the compiler.
 *
 * <pre>{@code
 * public record Button(@Default("primary") String kind, Slot<Void> innerBlock) implements Component {}
 * }</pre>
 */
@Documented
@Target({ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.CLASS)
public @interface Default {
    /** The value, as text. */
    String value();
}
