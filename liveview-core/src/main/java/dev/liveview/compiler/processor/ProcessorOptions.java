package dev.liveview.compiler.processor;

import dev.liveview.compiler.generate.ElementMarks;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the build asks of the processor by {@code -A}.
 *
 * @param writesPlaces whether each element says in which line it stands
 * @param rootAttribute what all root elements of templates have; empty for none
 */
record ProcessorOptions(boolean writesPlaces, String rootAttribute) {
    private static final String PLACES = "liveview.annotations";
    private static final String ROOT = "liveview.rootAttribute";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

    /** Their names. */
    static final Set<String> NAMES = Set.of(PLACES, ROOT);

    static ProcessorOptions of(Map<String, String> options) {
        String root = options.getOrDefault(ROOT, "");
        if (!root.isEmpty() && !NAME.matcher(root).matches()) {
            throw new IllegalArgumentException(
                    "-A" + ROOT + "=" + root + ": that is no name of an attribute; use one such as data-shop");
        }
        return new ProcessorOptions(Boolean.parseBoolean(options.get(PLACES)), root);
    }

    ElementMarks marks(String file) {
        return new ElementMarks(writesPlaces ? file : "", rootAttribute);
    }
}
