/** The parts of the server one by one, in loops: what a render, a diff, a message or a template costs without everything around it. Run by JMH. */
@NullMarked
package dev.liveview.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
