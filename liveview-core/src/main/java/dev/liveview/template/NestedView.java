package dev.liveview.template;

import java.util.Map;

/**
 * A view that stands within another one. Generated code makes it; not for people.
 *
 * @param type its class
 * @param id its DOM id
 * @param session what it is given
 * @param sticky whether it outlives the page that it stands in
 * @param container the tag around it
 * @param attrs further attributes of that tag
 */
public record NestedView(
        Class<?> type, String id, Map<String, ?> session, boolean sticky, String container, Attrs attrs) {
    /** The same view, belonging to no other. */
    public NestedView asRoot() {
        return new NestedView(type, id, session, true, container, attrs);
    }
}
