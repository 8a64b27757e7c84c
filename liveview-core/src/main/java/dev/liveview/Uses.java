package dev.liveview;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the classes that a template may use without saying where they are: components ({@code <.button>}), and classes whose simple name
 * stands in an expression. A class named here brings the components nested in it along. On a package it holds for all of its classes.
 */
@Documented
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Retention(RetentionPolicy.CLASS)
public @interface Uses {
    /** The classes. */
    Class<?>[] value();
}
