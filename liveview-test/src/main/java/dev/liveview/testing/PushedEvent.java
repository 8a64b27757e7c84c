package dev.liveview.testing;

import dev.liveview.params.Params;

/**
 * An event that a view sent to the browser by {@code pushEvent}. <i>Immutable.</i>
 *
 * @param name its name, as hooks and {@code window} know it
 * @param payload what came along; a payload that is no object stands under the name {@code value}
 */
public record PushedEvent(String name, Params payload) {}
