package dev.liveview;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a slot, a list of slots or {@link dev.liveview.template.Attrs} of a component one that callers must give. */
@Documented
@Target({ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.CLASS)
public @interface Required {}
