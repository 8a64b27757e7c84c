/**
 * Built-in components for the shape of a page: an element named at run time, separators, content that stands elsewhere.
 *
 * <p>Comes from: generated code that calls them. Goes to: the rendering that it is given.
 */
@NullMarked
package dev.liveview.element;

import org.jspecify.annotations.NullMarked;
