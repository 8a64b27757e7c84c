package dev.liveview.form;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record of which forms can be made: the compiler generates its binder where the record is compiled. Not needed where a field is declared as
 * {@code Form<TheRecord>} in the same module.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface FormModel {}
