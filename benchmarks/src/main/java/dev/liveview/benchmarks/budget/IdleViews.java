package dev.liveview.benchmarks.budget;

import dev.liveview.benchmarks.measure.Waiting;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/**
 * Views that are joined and have nothing to do. <i>Immutable.</i>
 *
 * @param page of which page
 * @param count how many
 * @param aliveBudget the KiB of each that may be alive after a full collection
 * @param residentBudget the KiB that the process may grow by for each
 */
record IdleViews(String page, int count, double aliveBudget, double residentBudget) {
    private static final int FEW = 1_000;
    private static final int MANY = 10_000;
    private static final int WARM_UP_VIEWS = 3_000;
    private static final int HELD_SECONDS = 20;

    /**
     * What one view takes, in KiB. <i>Immutable.</i>
     *
     * @param alive after a full collection
     * @param resident of the process, between one full collection and another
     * @param uncollected of the process, as the load program finds it when the last view has joined
     */
    record Cost(double alive, double resident, double uncollected) {}

    static List<IdleViews> all() {
        return List.of(
                new IdleViews("/counter", FEW, 5, 8),
                new IdleViews("/counter", MANY, 5, 8),
                new IdleViews("/table", FEW, 16, 24),
                new IdleViews("/table", MANY, 16, 24));
    }

    /** Such as {@code 10,000 of /counter}. */
    String name() {
        return String.format(Locale.ROOT, "%,d of %s", count, page);
    }

    /** Measures them in a fresh server, which has seen some others come and go. */
    Cost measure(String loadProgram, int port) throws IOException, InterruptedException {
        try (PinnedServer server = PinnedServer.start(port)) {
            LoadProgram program = new LoadProgram(loadProgram, server);
            program.run(List.of("idle", page, String.valueOf(WARM_UP_VIEWS), "0"));
            if (!Waiting.until(() -> server.views() == 0)) {
                throw new IllegalStateException("views of " + page + " have not left the server");
            }
            long alive = server.liveHeap();
            long resident = server.resident();
            Process load = program.start(arguments());
            try {
                return joined(server, load, alive, resident);
            } finally {
                load.destroy();
                load.waitFor();
            }
        }
    }

    private List<String> arguments() {
        return List.of("idle", page, String.valueOf(count), String.valueOf(HELD_SECONDS));
    }

    private Cost joined(PinnedServer server, Process load, long alive, long resident)
            throws IOException, InterruptedException {
        // views are counted by a collection, which must not keep the heap small while they come
        awaitWhile(load, () -> server.descriptors() >= count);
        awaitWhile(load, () -> server.views() == count);
        double aliveNow = (server.liveHeap() - alive) / (double) count;
        double residentNow = (server.resident() - resident) / (double) count;
        double uncollected = LoadProgram.number(LoadProgram.figures(load, arguments()), "rss_joined_per_view_kib");
        return new Cost(aliveNow, residentNow, uncollected);
    }

    /** However long it takes, as long as the load program runs. */
    private void awaitWhile(Process load, BooleanSupplier condition) {
        while (!Waiting.until(condition)) {
            if (!load.isAlive()) {
                throw new IllegalStateException("not all of " + count + " views of " + page + " have joined");
            }
        }
    }
}
