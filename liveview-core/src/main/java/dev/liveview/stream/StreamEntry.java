package dev.liveview.stream;

/**
 * One item of a stream, as a template's {@code :for} sees it. <i>Immutable.</i>
 *
 * @param id the DOM id that its element must carry
 * @param item the item
 */
public record StreamEntry<T>(String id, T item) {}
