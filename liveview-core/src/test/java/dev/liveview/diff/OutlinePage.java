package dev.liveview.diff;

import static dev.liveview.diff.RandomPage.pick;
import static dev.liveview.diff.RandomPage.text;

import dev.liveview.Component;
import dev.liveview.LiveView;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A tree of parts, each shown by the same component, which calls itself. */
final class OutlinePage implements RandomPage<OutlinePage.Outlines> {
    enum Kind {
        TEXT,
        SECTION,
        LIST,
        STEPS,
        NOTHING
    }

    /** Changed in place; equal by id alone. */
    static final class Part {
        final int id;
        Kind kind;
        String text;
        final List<Part> parts = new ArrayList<>();

        Part(int id, Kind kind, String text) {
            this.id = id;
            this.kind = kind;
            this.text = text;
        }

        boolean is(Kind other) {
            return kind == other;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Part part && part.id == id;
        }

        @Override
        public int hashCode() {
            return id;
        }
    }

    @Template("""
            <p :if={@part.is(Kind.TEXT)}>{@part.text}</p>
            <p :else-if={@part.is(Kind.SECTION)}>{@mark}</p>
            <ul :else-if={@part.is(Kind.LIST)}>
              <li :for={part : @part.parts} :key={part.id}>{part.text} <.outline part={part} mark={@mark} /></li>
            </ul>
            <ol :else-if={@part.is(Kind.STEPS)}>
              <li :for={part, i : @part.parts}>{i}<.outline part={part} mark={@mark + i} /><b :if={part.parts.isEmpty()}>{@mark}</b></li>
            </ol>
            """)
    record Outline(Part part, String mark) implements Component {}

    @Template("""
            <div>
              <.outline part={@first} mark={@mark} />
              <.outline :for={part : @first.parts} :key={part.id} part={part} mark={@second} />
              <.outline :if={@shown} part={@first} mark={@second} />
              <.outline :else part={@first} mark={@mark} />
            </div>
            """)
    static final class Outlines extends LiveView {
        final Assign<Part> first = assign(new Part(0, Kind.LIST, "root"));
        final Assign<String> mark = assign("*");
        final Assign<String> second = assign("-");
        final Assign<Boolean> shown = assign(true);
    }

    private static final int DEPTH = 3;
    private static final List<Kind> KINDS =
            List.of(Kind.LIST, Kind.LIST, Kind.STEPS, Kind.STEPS, Kind.TEXT, Kind.SECTION, Kind.NOTHING);

    private final Outlines outlines = new Outlines();
    private int ids = 1;

    OutlinePage() {
        Random random = new Random(ids);
        for (int i = 0; i < 4; i++) {
            outlines.first.get().parts.add(part(random, DEPTH));
        }
    }

    private Part part(Random random, int depth) {
        Part part = new Part(ids++, pick(KINDS, random), text(random));
        for (int i = depth > 0 ? random.nextInt(4) : 0; i > 0; i--) {
            part.parts.add(part(random, depth - 1));
        }
        return part;
    }

    @Override
    public Outlines view() {
        return outlines;
    }

    @Override
    public void change(Random random) {
        switch (random.nextInt(8)) {
            case 0 -> outlines.mark.set(text(random));
            case 1 -> outlines.second.set(text(random));
            case 2 -> outlines.shown.set(random.nextBoolean());
            default -> {
                List<Part> all = all();
                changePart(random, pick(all, random), all);
            }
        }
    }

    private void changePart(Random random, Part part, List<Part> all) {
        int place = random.nextInt(part.parts.size() + 1);
        switch (random.nextInt(8)) {
            case 0 -> part.text = text(random);
            case 1 -> part.kind = pick(KINDS, random);
            case 2 -> Collections.shuffle(part.parts, random);
            case 3 -> part.parts.subList(0, place).clear();
            case 4 -> part.parts.replaceAll(this::replaced);
            case 5 -> Collections.rotate(part.parts, place);
            default -> {
                if (all.size() < 40) {
                    part.parts.add(place, part(random, 1));
                }
            }
        }
    }

    /** Another part that is equal to this one, with another text and without parts. */
    private Part replaced(Part part) {
        return new Part(part.id, part.kind, part.text + "'");
    }

    private List<Part> all() {
        List<Part> all = new ArrayList<>();
        collect(outlines.first.get(), all);
        return all;
    }

    private static void collect(Part part, List<Part> all) {
        all.add(part);
        part.parts.forEach(one -> collect(one, all));
    }

    @Override
    public @Nullable Repeated repeatAKey(Random random) {
        List<Part> parts = outlines.first.get().parts;
        if (parts.isEmpty()) {
            return null;
        }
        Part part = pick(parts, random);
        int place = random.nextInt(parts.size() + 1);
        parts.add(place, part);
        return new Repeated(part.id, () -> parts.remove(place));
    }
}
