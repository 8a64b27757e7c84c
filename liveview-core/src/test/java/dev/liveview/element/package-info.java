@NullMarked
package dev.liveview.element;

import org.jspecify.annotations.NullMarked;
