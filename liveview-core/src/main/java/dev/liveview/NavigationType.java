package dev.liveview;

/** How a path of this site can be reached from a page; see {@code navigationType}. <i>Immutable.</i> */
public enum NavigationType {
    /** It is another address of the same view: {@code pushPatch}, {@code <.link patch=...>}. */
    PATCH,
    /** It is another view of the same live session: {@code pushNavigate}, {@code <.link navigate=...>}. */
    NAVIGATE,
    /** It is anything else, which the browser loads: {@code redirect}, {@code <.link href=...>}. */
    HREF
}
