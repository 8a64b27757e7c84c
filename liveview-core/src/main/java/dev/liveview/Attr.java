package dev.liveview;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Gives an attribute or slot of a component a name that Java cannot: {@code @Attr("for") Form<?> form}. */
@Documented
@Target({ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.CLASS)
public @interface Attr {
    /** The name that callers write. */
    String value();
}
