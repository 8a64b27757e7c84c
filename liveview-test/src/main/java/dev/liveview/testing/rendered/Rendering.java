package dev.liveview.testing.rendered;

import java.util.List;
import java.util.Set;

/**
 * What a tree, or a component of it, comes to. <i>Immutable.</i>
 *
 * @param html its HTML; roots of components carry {@code data-phx-component}
 * @param components the cids of the components in it
 * @param streams what happened to the streams in it, in the order of the document
 */
public record Rendering(String html, Set<Integer> components, List<StreamChange> streams) {}
