/** The twin pages: the same HTML and the same events as the reference's pages, so that both servers can be sent the same messages. */
@NullMarked
package dev.liveview.benchmarks.pages;

import org.jspecify.annotations.NullMarked;
