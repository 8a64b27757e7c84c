package dev.liveview.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The items of lists, of every kind that change tracking treats in its own way, and their random changes. Each has an id of its own. */
final class Items {
    /** Immutable. */
    record Leaf(int id, String text, boolean flag) {}

    /** Immutable, and equal to all that have the same id, whatever they show. */
    record Version(int id, String text, boolean flag) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Version version && version.id == id;
        }

        @Override
        public int hashCode() {
            return id;
        }
    }

    /** Changed in place, and equal by its id. */
    static final class Entity {
        final int id;
        String text;
        boolean flag;
        final List<Object> children = new ArrayList<>();

        Entity(int id, String text) {
            this.id = id;
            this.text = text;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Entity entity && entity.id == id;
        }

        @Override
        public int hashCode() {
            return id;
        }
    }

    private static final int DEPTH = 2;

    private final Random random;
    private int lastId;

    Items(Random random) {
        this.random = random;
    }

    // ── what templates read ──────────────────────────────────────────────

    static Object key(Object item) {
        return switch (item) {
            case Leaf leaf -> leaf.id();
            case List<?> list -> list.getFirst();
            default -> item;
        };
    }

    static String text(Object item) {
        return switch (item) {
            case Leaf leaf -> leaf.text();
            case Version version -> version.text();
            case Entity entity -> entity.text;
            case List<?> list -> "" + list.size();
            default -> item.toString();
        };
    }

    static boolean flag(Object item) {
        return switch (item) {
            case Leaf leaf -> leaf.flag();
            case Version version -> version.flag();
            case Entity entity -> entity.flag;
            case List<?> list -> list.size() > 2;
            default -> item.hashCode() % 2 == 0;
        };
    }

    static List<?> children(Object item) {
        return switch (item) {
            case Entity entity -> entity.children;
            case List<?> list -> list.subList(1, list.size());
            default -> List.of();
        };
    }

    // ── what happens to them ─────────────────────────────────────────────

    /** Some new ones, sometimes in a list that cannot change. */
    List<Object> some() {
        return shaped(some(DEPTH));
    }

    private List<Object> some(int depth) {
        List<Object> items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            items.add(item(depth));
        }
        return items;
    }

    private List<Object> shaped(List<Object> items) {
        return random.nextBoolean() ? List.copyOf(items) : items;
    }

    private Object item(int depth) {
        int id = ++lastId;
        return switch (random.nextInt(depth > 0 ? 8 : 4)) {
            case 0 -> "s" + id;
            case 1, 2 -> new Leaf(id, text(), random.nextBoolean());
            case 3 -> new Version(id, text(), random.nextBoolean());
            case 4 -> list("l" + id);
            default -> {
                Entity entity = new Entity(id, text());
                entity.children.addAll(some(depth - 1));
                yield entity;
            }
        };
    }

    private List<String> list(String name) {
        return switch (random.nextInt(4)) {
            case 0 -> List.of(name);
            case 1 -> List.of(name, name + "x");
            case 2 -> List.of(name, name + "y", name + "x");
            default -> List.of(name, name + "x", name + "y");
        };
    }

    /** The list after one change, or after one that changes nothing; it may be the same list, changed in place. */
    List<Object> changed(List<Object> before) {
        List<Object> items = before instanceof ArrayList && random.nextBoolean() ? before : new ArrayList<>(before);
        change(items, DEPTH);
        return items == before ? before : shaped(items);
    }

    private void change(List<Object> items, int depth) {
        int place = random.nextInt(items.size() + 1);
        switch (random.nextInt(8)) {
            case 0, 1 -> items.add(place, item(depth));
            case 2 -> java.util.Collections.shuffle(items, random);
            case 3 -> items.subList(place, items.size()).clear();
            case 4 -> items.addFirst(items.isEmpty() ? item(depth) : items.removeLast());
            default -> {
                if (place < items.size()) {
                    items.set(place, changed(items.get(place), depth));
                }
            }
        }
    }

    private Object changed(Object item, int depth) {
        return switch (item) {
            case Leaf leaf -> new Leaf(leaf.id(), random.nextBoolean() ? leaf.text() : text(), random.nextBoolean());
            case Version version -> new Version(version.id(), text(), random.nextBoolean());
            case Entity entity -> changed(entity, depth);
            case List<?> list -> list((String) list.getFirst());
            default -> String.valueOf(item.toString().toCharArray()); // an equal one
        };
    }

    private Entity changed(Entity entity, int depth) {
        Entity after = entity;
        if (random.nextInt(3) == 0) {
            after = new Entity(entity.id, entity.text); // takes the place of one that is equal to it
            after.children.addAll(entity.children);
        }
        switch (random.nextInt(3)) {
            case 0 -> after.text = text();
            case 1 -> after.flag = !entity.flag;
            default -> change(after.children, depth - 1);
        }
        return after;
    }

    String text() {
        return RandomPage.text(random);
    }
}
