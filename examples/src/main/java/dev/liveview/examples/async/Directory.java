package dev.liveview.examples.async;

import dev.liveview.async.AsyncError;
import dev.liveview.examples.organization.Org;
import dev.liveview.examples.organization.Organizations;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Organisations in a database that is as slow and as moody as one wishes. All methods block. <i>Safe to call from any thread.</i> */
public final class Directory {
    private static final int PAGE = 4;
    private static final int STEPS_IN_TIME = 8;

    private final Organizations organizations;
    private final Pause pause;
    private final AtomicInteger looks = new AtomicInteger();

    /** A directory of these organisations. */
    public Directory(Organizations organizations, Pause pause) {
        this.organizations = organizations;
        this.pause = pause;
    }

    Org org(String slug, Conditions conditions) throws Exception {
        conditions.meet(pause);
        return organizations.bySlug(slug, Duration.ZERO, false);
    }

    Profile profile(String slug, Conditions conditions) throws Exception {
        Org org = org(slug, conditions);
        return new Profile(org.name(), org.city());
    }

    Rank rank() throws SQLException {
        int all = all().size();
        return new Rank(1 + looks.getAndIncrement() % all, all);
    }

    /** Some organisations, by the number of the page, from 1. */
    List<Org> page(int number, Conditions conditions) throws Exception {
        conditions.meet(pause);
        List<Org> all = all();
        int from = (number - 1) * PAGE;
        if (from < 0 || from >= all.size()) {
            throw new AsyncError("there is no page " + number);
        }
        return all.subList(from, Math.min(from + PAGE, all.size()));
    }

    /** Copies all organisations, one after the other, and says how far it is; gives how many they are. */
    int copy(Conditions conditions, Consumer<Progress> progress) throws Exception {
        int all = all().size();
        progress.accept(new Progress(0, all));
        for (int done = 1; done <= all; done++) {
            pause.take(Duration.ofMillis(conditions.millis() / STEPS_IN_TIME));
            progress.accept(new Progress(done, all));
            if (done == all / 2) {
                conditions.end();
            }
        }
        return all;
    }

    private List<Org> all() throws SQLException {
        return organizations.search("", Duration.ZERO);
    }
}
