/** Holds the documentation to the code: samples are compiled and run, lists are compared, links are followed. */
@NullMarked
package dev.liveview.docs;

import org.jspecify.annotations.NullMarked;
