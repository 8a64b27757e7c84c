package dev.liveview.compiler.generate;

/**
 * An expression as it stands in the generated class. <i>Immutable.</i>
 *
 * @param mask what it reads
 */
record Expression(JavaText java, long mask) {}
