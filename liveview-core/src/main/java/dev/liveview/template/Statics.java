package dev.liveview.template;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a template that never change, and its identity. <i>Immutable.</i>
 *
 * <p>Called by generated code; not for people. N parts surround N−1 dynamics (protocol 8).
 */
public final class Statics {
    private final String file;
    private final int[] lines;
    private final boolean root;
    private final String[] parts;
    private final long fingerprint;
    private byte @Nullable [] encoded;
    private byte @Nullable [][] utf8;

    private Statics(String file, int[] lines, boolean root, String[] parts) {
        this.file = file;
        this.lines = lines;
        this.root = root;
        this.parts = parts;
        this.fingerprint = Hash.strings(parts, root);
    }

    /**
     * The statics of one template node.
     *
     * @param file the simple name of the Java file that holds the template
     * @param lines the line in that file of each dynamic
     * @param root whether the node is exactly one element with a static tag, white space and comments around it apart
     * @param parts what stands before, between and after the dynamics: one more than there are dynamics
     */
    public static Statics of(String file, int[] lines, boolean root, String... parts) {
        if (parts.length != lines.length + 1) {
            throw new IllegalArgumentException(
                    parts.length + " static parts do not surround " + lines.length + " dynamics");
        }
        return new Statics(file, lines.clone(), root, parts.clone());
    }

    /** How many dynamics stand between the parts. */
    public int dynamics() {
        return parts.length - 1;
    }

    /** The part before the dynamic with this index, or the last one. */
    public String part(int index) {
        return parts[index];
    }

    /** All parts. */
    public List<String> parts() {
        return List.of(parts);
    }

    /** Whether the node is one element with a static tag. */
    public boolean isRoot() {
        return root;
    }

    /** 64 bits that stand for the parts: equal parts, equal fingerprint. */
    public long fingerprint() {
        return fingerprint;
    }

    /** The parts as a wire format writes them: made once. A race makes them twice, which does no harm. */
    public byte[] encoded(Function<Statics, byte[]> encoder) {
        byte[] known = encoded;
        if (known == null) {
            known = encoder.apply(this);
            encoded = known;
        }
        return known;
    }

    /** The same as {@link #part}, as UTF-8. Not a copy. */
    byte[] utf8(int index) {
        byte[][] known = utf8;
        if (known == null) {
            known = new byte[parts.length][];
            for (int i = 0; i < parts.length; i++) {
                known[i] = parts[i].getBytes(StandardCharsets.UTF_8);
            }
            utf8 = known;
        }
        return known[index];
    }

    /** Where a dynamic stands: {@code OrgLive.java:23}. */
    public String location(int dynamic) {
        return dynamic < lines.length ? file + ":" + lines[dynamic] : file;
    }
}
