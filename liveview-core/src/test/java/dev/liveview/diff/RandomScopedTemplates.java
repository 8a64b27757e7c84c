package dev.liveview.diff;

import dev.liveview.diff.Reading.Look;
import dev.liveview.diff.ScopedTemplate.Call;
import dev.liveview.diff.ScopedTemplate.Each;
import dev.liveview.diff.ScopedTemplate.Part;
import dev.liveview.diff.ScopedTemplate.Say;
import dev.liveview.diff.ScopedTemplate.Shape;
import dev.liveview.diff.ScopedTemplate.Songs;
import dev.liveview.diff.ScopedTemplate.When;
import dev.liveview.template.Render;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Makes the templates of a view and of its classes of components at random. Those of the classes 0 to 2 call classes with higher numbers, and 2 itself for
 * the children of items; 3 shows a list of components of class 4, which are told apart by the item alone and so move from one parent to another.
 */
final class RandomScopedTemplates {
    static final int TYPES = 5;
    static final int PARENT_OF_MOVING = 3;
    static final int MOVING = 4;
    /** The bit of the view's stream. */
    static final int SONGS = 5;

    private static final int VIEW = -1;
    private static final int RECURSIVE = 2;
    private static final List<String> TAGS = List.of("p", "i", "b");

    private final Random random;
    private int sites;

    RandomScopedTemplates(Random random) {
        this.random = random;
    }

    /** Around the parts that are being made: the owner's class and the masks of the loop variables. */
    private record Place(int owner, List<Long> items, List<Long> indexes) {
        Place with(long item, long index) {
            List<Long> moreItems = new ArrayList<>(items);
            List<Long> moreIndexes = new ArrayList<>(indexes);
            moreItems.add(item);
            moreIndexes.add(index);
            return new Place(owner, moreItems, moreIndexes);
        }

        long allItems() {
            return items.stream().reduce(0L, (one, other) -> one | other);
        }

        int innermost() {
            return items.size() - 1;
        }
    }

    private static Place in(int owner) {
        return new Place(owner, List.of(), List.of());
    }

    ScopedTemplate view() {
        Place place = in(VIEW);
        List<Part> parts = new ArrayList<>(parts(place, 2 + random.nextInt(2), 3));
        parts.add(new Call(PARENT_OF_MOVING, sites++, 0, text(place), cell(Scope.GIVEN)));
        parts.add(new Call(PARENT_OF_MOVING, sites++, 0, text(place), cell(Scope.ITEMS)));
        parts.add(streamed());
        Collections.shuffle(parts, random);
        return element("main", parts);
    }

    private static When streamed() {
        Songs songs = new Songs(1L << SONGS, TestTemplate.statics(false, List.of("<li id=\"", "\">", "</li>")));
        ScopedTemplate list = new ScopedTemplate(
                TestTemplate.statics(true, List.of("<ul phx-update=\"stream\">", "</ul>")), List.of(songs));
        return new When(cell(Scope.LABEL), list, null);
    }

    ScopedTemplate component(int type) {
        Place place = in(type);
        List<Part> parts = new ArrayList<>(parts(place, 1 + random.nextInt(2), 2));
        if (type == PARENT_OF_MOVING) {
            parts.add(moving(place));
        }
        parts.add(new Say(new Reading(Scope.OWN, Reading.NONE, Look.ITEM, bit(Scope.OWN)), false));
        return element("div", parts);
    }

    private Each moving(Place outer) {
        long mask = 1L << 61;
        Place place = outer.with(mask, 0);
        Call call = new Call(MOVING, Reading.NONE, mask, text(place), cell(Scope.ITEMS));
        List<Part> parts = new ArrayList<>(parts(place, 1, 1));
        parts.add(call);
        return new Each(cell(Scope.GIVEN), new Shape(random.nextBoolean(), false), mask, 0, element("p", parts));
    }

    private static ScopedTemplate element(String tag, List<Part> parts) {
        return template(true, "<" + tag + ">", "</" + tag + ">", parts);
    }

    private ScopedTemplate node(Place place, int depth) {
        List<Part> parts = parts(place, random.nextInt(3), depth);
        return random.nextInt(4) == 0 ? template(false, "", "", parts) : element(RandomPage.pick(TAGS, random), parts);
    }

    private static ScopedTemplate template(boolean root, String first, String last, List<Part> parts) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i <= parts.size(); i++) {
            texts.add((i == 0 ? first : "|") + (i == parts.size() ? last : ""));
        }
        if (parts.isEmpty()) {
            texts = List.of(first + last);
        } else {
            texts.set(parts.size(), last);
        }
        return new ScopedTemplate(TestTemplate.statics(root, texts), parts);
    }

    private List<Part> parts(Place place, int count, int depth) {
        List<Part> parts = new ArrayList<>();
        while (parts.size() < count) {
            parts.add(part(place, depth));
        }
        return parts;
    }

    private Part part(Place place, int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 3)) {
            case 0, 1 -> new Say(text(place), random.nextInt(8) == 0);
            case 2 -> mayCall(place.owner()) ? call(place) : new Say(text(place), false);
            case 3, 4 ->
                new When(
                        condition(place),
                        node(place, depth - 1),
                        random.nextInt(3) == 0 ? null : node(place, depth - 1));
            case 5, 6 -> each(place, depth);
            default -> mayCall(place.owner()) ? call(place) : each(place, depth);
        };
    }

    private Each each(Place outer, int depth) {
        int depthOfLoop = outer.items().size();
        boolean filtered = random.nextInt(4) == 0;
        boolean crowded = random.nextInt(8) == 0; // so many cells that no bit is left
        long itemMask = crowded ? Render.ALWAYS : 1L << 61 - 2 * depthOfLoop;
        long indexMask = crowded || random.nextBoolean() ? 0 : 1L << 60 - 2 * depthOfLoop;
        Reading items = list(outer);
        Place place = outer.with(itemMask, indexMask);
        ScopedTemplate entry = node(place, depth - 1);
        if (outer.owner() == RECURSIVE && items.cell() == Scope.GIVEN && random.nextBoolean()) {
            Reading children = new Reading(Reading.NONE, depthOfLoop, Look.ITEM, itemMask);
            Call call = new Call(RECURSIVE, sites++, place.allItems(), text(place), children);
            entry = element("i", List.of(call));
        }
        return new Each(items, new Shape(random.nextInt(3) > 0, filtered), itemMask, indexMask, entry);
    }

    private static boolean mayCall(int owner) {
        return owner < RECURSIVE;
    }

    private Call call(Place place) {
        int type = place.owner() + 1 + random.nextInt(RECURSIVE - place.owner());
        return new Call(random.nextInt(4) == 0 ? MOVING : type, sites++, place.allItems(), text(place), list(place));
    }

    // ── expressions ──────────────────────────────────────────────────────

    private static long bit(int cell) {
        return 1L << cell;
    }

    private static Reading cell(int cell) {
        return new Reading(cell, Reading.NONE, Look.ITEM, bit(cell));
    }

    private Reading text(Place place) {
        int cell = random.nextInt(3) == 0
                ? Reading.NONE
                : RandomPage.pick(List.of(Scope.LABEL, Scope.OWN, Scope.GIVEN, Scope.OPEN), random);
        return ofLoop(place, cell, random.nextInt(3) == 0);
    }

    private Reading condition(Place place) {
        return ofLoop(
                place, RandomPage.pick(List.of(Reading.NONE, Scope.LABEL, Scope.OPEN, Scope.OPEN), random), false);
    }

    private Reading ofLoop(Place place, int cell, boolean index) {
        long mask = cell == Reading.NONE ? 0 : bit(cell);
        if (place.items().isEmpty() || random.nextInt(3) == 0) {
            return new Reading(cell, Reading.NONE, Look.ITEM, mask);
        }
        int loop = random.nextInt(place.items().size());
        return index && place.indexes().get(loop) != 0
                ? new Reading(cell, loop, Look.INDEX, mask | place.indexes().get(loop))
                : new Reading(cell, loop, Look.ITEM, mask | place.items().get(loop));
    }

    private Reading list(Place place) {
        if (place.innermost() >= 0 && random.nextInt(3) > 0) {
            return new Reading(
                    Reading.NONE, place.innermost(), Look.ITEM, place.items().getLast());
        }
        return cell(random.nextBoolean() ? Scope.GIVEN : Scope.ITEMS);
    }
}
