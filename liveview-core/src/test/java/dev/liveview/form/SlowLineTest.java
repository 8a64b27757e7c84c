package dev.liveview.form;

import dev.liveview.context.LiveContext;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

class SlowLineTest {
    @BeforeTry
    void inEnglish() {
        new LiveContext(Locale.ENGLISH, ZoneOffset.UTC).enter();
    }

    @AfterTry
    void leave() {
        LiveContext.leave();
    }

    @Property(tries = 3_000)
    @Label("F-179: however late a page hears of them, no row that was added is lost, none that was removed comes back,"
            + " and all keep their order and their texts")
    void nothingIsLost(@ForAll @Size(max = 40) List<@IntRange(max = 999) Integer> steps) {
        SlowLine line = new SlowLine();
        steps.forEach(line::check);
    }
}
