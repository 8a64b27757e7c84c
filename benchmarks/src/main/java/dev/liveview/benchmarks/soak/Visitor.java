package dev.liveview.benchmarks.soak;

import dev.liveview.benchmarks.visit.Visit;
import dev.liveview.transport.LiveEndpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Somebody who opens pages, clicks about, and leaves one way or another, as chance will have it. <i>Used by one thread.</i> */
final class Visitor implements Runnable {
    private static final int MOST_CLICKS = 20;
    private static final int KEYS = 4;
    private static final int LONGEST_TIMEOUT = 100;
    private static final int LONGEST_PAUSE_MILLIS = 20;
    private static final Work[] WORK = Work.values();

    private final LiveEndpoint endpoint;
    private final SplittableRandom random;
    private final BooleanSupplier isOver;
    private final List<Visit> stillOpen = new ArrayList<>();

    Visitor(LiveEndpoint endpoint, SplittableRandom random, BooleanSupplier isOver) {
        this.endpoint = endpoint;
        this.random = random;
        this.isOver = isOver;
    }

    /** Visits pages until it is over; the last one stays open. */
    @Override
    public void run() {
        while (!isOver.getAsBoolean()) {
            stillOpen.forEach(Visit::close);
            stillOpen.clear();
            Visit visit = Visit.open(endpoint, "/");
            int clicks = random.nextInt(MOST_CLICKS);
            for (int i = 0; i < clicks && !isOver.getAsBoolean(); i++) {
                click(visit);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_PAUSE_MILLIS)));
            }
            stillOpen.add(visit);
            if (!isOver.getAsBoolean()) {
                end(visit);
            }
        }
    }

    /** The pages that are open when it is over: the server stops under them. */
    List<Visit> stillOpen() {
        return stillOpen;
    }

    private void click(Visit visit) {
        int chance = random.nextInt(100);
        if (chance < 70) {
            Work work = WORK[random.nextInt(WORK.length)];
            visit.click("start", "{" + key() + ",\"work\":\"" + work + "\"," + options() + "}");
        } else if (chance < 80) {
            visit.click("assign", "{" + options() + "}");
        } else if (chance < 97) {
            visit.click("cancel", "{" + key() + "}");
        } else {
            visit.click("mistake", "{" + key() + "}");
        }
    }

    private String key() {
        return "\"key\":\"" + random.nextInt(KEYS) + "\"";
    }

    private String options() {
        int timeout = random.nextInt(3) == 0 ? 1 + random.nextInt(LONGEST_TIMEOUT) : 0;
        return "\"timeout\":\"" + timeout + "\",\"interrupt\":\"" + random.nextBoolean() + "\"";
    }

    private void end(Visit visit) {
        switch (random.nextInt(4)) {
            case 0 -> visit.leave();
            case 1 -> visit.click("crash", "{}");
            case 2 -> visit.click("away", "{}");
            default -> visit.send("cancel", "{" + key() + "}"); // and the connection is lost before the answer
        }
    }
}
