package dev.liveview.compiler;

import java.util.Collection;
import java.util.Optional;

/** Finds the name that somebody probably meant. */
public final class Nearest {
    private Nearest() {}

    /** The known name closest to the one that was written, if it is close at all. */
    public static Optional<String> of(String written, Collection<String> known) {
        String best = null;
        int bestDistance = Math.max(1, written.length() / 3) + 1;
        for (String name : known) {
            int distance = distance(written, name);
            if (distance < bestDistance) {
                best = name;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** How many characters must be changed, added, dropped or swapped with their neighbour. */
    private static int distance(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : cheapest(steps, a, b, i, j);
            }
        }
        return steps[a.length()][b.length()];
    }

    private static int cheapest(int[][] steps, String a, String b, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int least = Math.min(Math.min(steps[i - 1][j], steps[i][j - 1]) + 1, steps[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}
