package dev.liveview.benchmarks.measure;

import java.util.List;
import java.util.Locale;

/**
 * The same thing measured several times. <i>Immutable.</i>
 *
 * @param min the least
 * @param median the middle one; of an even number of them, the higher of the two in the middle
 * @param max the most
 */
public record Spread(double min, double median, double max) {
    private static final double SMALL = 10;

    /**
     * The spread of these.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static Spread of(List<? extends Number> measured) {
        double[] sorted =
                measured.stream().mapToDouble(Number::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        return new Spread(sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]);
    }

    @Override
    public String toString() {
        String format = median < SMALL ? "min %.2f · median %.2f · max %.2f" : "min %.1f · median %.1f · max %.1f";
        return String.format(Locale.ROOT, format, min, median, max);
    }
}
