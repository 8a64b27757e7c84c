package dev.liveview;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Gives a component the name by which templates call it, where that is not its class name in snake case: {@code @Tag("async_result")}. */
@Documented
@Target({ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Tag {
    /** The name between {@code <.} and the next space. */
    String value();
}
