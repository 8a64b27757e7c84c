package dev.liveview.router;

import dev.liveview.Component;
import dev.liveview.Page;

/**
 * The document around views of an application that gives no layout of its own.
 *
 * @param page what stands in it
 */
record DefaultLayout(Page page) implements Component {}
