/** Tests of the door to an application: requests and sockets, driven by a transport that lives in memory. */
@NullMarked
package dev.liveview.transport;

import org.jspecify.annotations.NullMarked;
