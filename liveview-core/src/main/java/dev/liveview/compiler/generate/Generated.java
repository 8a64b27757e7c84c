package dev.liveview.compiler.generate;

import java.util.List;

/**
 * The source of a generated class. <i>Immutable.</i>
 *
 * @param marks which parts of it came from the template
 */
public record Generated(String source, List<Mark> marks) {}
