package dev.liveview.host;

import dev.liveview.template.ComponentAction;

/**
 * A call of a component, on its way through the view's mailbox. <i>Immutable.</i>
 *
 * @param type the component's class
 * @param id what its tag was given
 * @param action what to do with it
 */
public record ComponentUpdate<C>(Class<C> type, Object id, ComponentAction<? super C> action) {}
