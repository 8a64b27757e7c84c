package dev.liveview.template;

/**
 * A value that a template shows as what its own template makes of it: a function component that is not called by its tag, but chosen at run time and
 * placed as {@code {@panel}}. See {@link Templates#html} for its HTML outside of a view.
 */
public interface Renderable {}
