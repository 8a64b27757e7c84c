package dev.liveview.diff;

import static dev.liveview.diff.TestTemplate.statics;

import dev.liveview.diff.TestTemplate.Called;
import dev.liveview.diff.TestTemplate.Chosen;
import dev.liveview.diff.TestTemplate.Dynamic;
import dev.liveview.diff.TestTemplate.Echo;
import dev.liveview.diff.TestTemplate.Entries;
import dev.liveview.diff.TestTemplate.Entry;
import dev.liveview.diff.TestTemplate.Node;
import dev.liveview.diff.TestTemplate.Nothing;
import dev.liveview.diff.TestTemplate.Text;
import dev.liveview.diff.TestTemplate.Throwing;
import dev.liveview.template.Render;
import dev.liveview.template.Statics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Makes templates at random, and changes them at random: from few statics, keys and texts, so that the same ones come together often. A value is changed
 * only if it reads an assign that changed, as it is in a real view.
 */
final class RandomTemplates {
    /** How many assigns there are. */
    static final int ASSIGNS = 4;

    private static final List<String> TEXTS = List.of("", "a", "b", "<i>&\"", "é☕🍵", "1", "\n\t\\");
    private static final List<Object> KEYS = List.of(1, 2, 3L, "1", "x", 'y', List.of("k", 1));
    private static final List<List<String>> PARTS = List.of(
            List.of("<b></b>"),
            List.of("<p>", "</p>"),
            List.of("<i>", "</i>"),
            List.of("<p>", "|", "</p>"),
            List.of("", "", ""),
            List.of("<i>", "</i><b></b>"),
            List.of("<u>", "<br>", "-", "</u>"));

    private final Random random;
    private int branches;

    RandomTemplates(Random random) {
        this.random = random;
    }

    /** A view. */
    Node view() {
        return node(4);
    }

    /** The bits of some assigns. */
    long someAssigns() {
        return random.nextInt(1 << ASSIGNS);
    }

    /** The view after these assigns have changed. */
    Node changed(Node view, long assigns) {
        Node other = node(4);
        boolean isOther =
                oneIn(20) && other.statics().fingerprint() != view.statics().fingerprint();
        return isOther ? other : new Node(view.statics(), changed(view.dynamics(), assigns, 3));
    }

    private Node node(int depth) {
        List<String> parts = pick(PARTS);
        Statics statics = statics(isOneElement(parts) && random.nextBoolean(), parts);
        return new Node(statics, dynamics(statics, depth - 1));
    }

    private static boolean isOneElement(List<String> parts) {
        String first = parts.getFirst();
        return first.length() > 2 && parts.getLast().endsWith("</" + first.charAt(1) + ">");
    }

    private Called call(int depth) {
        List<Long> attributes = new ArrayList<>();
        while (attributes.size() < ASSIGNS) {
            attributes.add(oneIn(4) ? 0 : oneIn(6) ? Render.ALWAYS : someAssigns());
        }
        return new Called(attributes, node(depth));
    }

    private List<Dynamic> dynamics(Statics statics, int depth) {
        List<Dynamic> dynamics = new ArrayList<>();
        while (dynamics.size() < statics.dynamics()) {
            dynamics.add(new Dynamic(mask(), value(depth)));
        }
        return dynamics;
    }

    private long mask() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> Render.ALWAYS;
            case 2 -> 0; // mentions no assign: what it is at first it stays
            default -> 1L << random.nextInt(ASSIGNS);
        };
    }

    private TestTemplate value(int depth) {
        return switch (random.nextInt(depth > 0 ? 11 : 4)) {
            case 0, 1 -> new Text(pick(TEXTS));
            case 2 -> new Nothing();
            case 3 -> new Echo(pick(TEXTS));
            case 4, 5, 6 -> new Chosen(branches++, node(depth));
            case 7, 8 -> new Chosen(branches++, call(depth));
            default -> new Chosen(branches++, list(depth));
        };
    }

    private Entries list(int depth) {
        Statics statics = statics(false, pick(PARTS));
        boolean keyed = !oneIn(4);
        List<Entry> entries = new ArrayList<>();
        for (Object key : keys()) {
            entries.add(new Entry(keyed ? key : null, dynamics(statics, depth - 1)));
        }
        return new Entries(statics, keyed, entries);
    }

    private List<Object> keys() {
        List<Object> keys = new ArrayList<>(KEYS);
        Collections.shuffle(keys, random);
        return keys.subList(0, random.nextInt(keys.size() + 1));
    }

    private List<Dynamic> changed(List<Dynamic> dynamics, long assigns, int depth) {
        return dynamics.stream()
                .map(dynamic -> (dynamic.mask() & (assigns | Render.ALWAYS)) == 0
                        ? dynamic
                        : new Dynamic(dynamic.mask(), changed(dynamic.value(), assigns, depth)))
                .toList();
    }

    private TestTemplate changed(TestTemplate value, long assigns, int depth) {
        return oneIn(6) ? value(depth) : changedInside(value, assigns, depth);
    }

    private TestTemplate changedInside(TestTemplate value, long assigns, int depth) {
        return switch (value) {
            case Text text -> oneIn(2) ? new Text(pick(TEXTS)) : text;
            case Echo echo -> oneIn(2) ? new Echo(pick(TEXTS)) : echo;
            case Nothing nothing -> nothing;
            case Throwing throwing -> throwing;
            case Chosen(int branch, TestTemplate chosen) -> new Chosen(branch, changedInside(chosen, assigns, depth));
            case Called(List<Long> attributes, Node content) ->
                new Called(attributes, changedContent(content, changedAttributes(attributes, assigns), depth));
            case Node node -> changedContent(node, assigns, depth);
            case Entries list -> new Entries(list.statics(), list.keyed(), changedEntries(list, assigns, depth));
        };
    }

    private Node changedContent(Node node, long assigns, int depth) {
        return new Node(node.statics(), changed(node.dynamics(), assigns, depth - 1));
    }

    private static long changedAttributes(List<Long> attributes, long assigns) {
        long bits = 0;
        for (int i = 0; i < attributes.size(); i++) {
            bits |= (attributes.get(i) & (assigns | Render.ALWAYS)) == 0 ? 0 : 1L << i;
        }
        return bits;
    }

    private List<Entry> changedEntries(Entries list, long assigns, int depth) {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : list.entries()) {
            entries.add(new Entry(entry.key(), changed(entry.dynamics(), assigns, depth - 1)));
        }
        entries.removeIf(entry -> oneIn(6));
        if (list.keyed() && oneIn(2)) {
            Collections.shuffle(entries, random);
        }
        return list.keyed() ? withNewKeys(list, entries, depth) : withNewPositions(list, entries, depth);
    }

    private List<Entry> withNewKeys(Entries list, List<Entry> entries, int depth) {
        Set<Object> used = new HashSet<>(); // a key that goes does not come back at once: it would be the same entry
        list.entries().forEach(entry -> used.add(entry.key()));
        for (Object key : keys()) {
            if (oneIn(3) && used.add(key)) {
                entries.add(random.nextInt(entries.size() + 1), new Entry(key, dynamics(list.statics(), depth - 1)));
            }
        }
        return entries;
    }

    private List<Entry> withNewPositions(Entries list, List<Entry> entries, int depth) {
        while (oneIn(3)) {
            entries.add(new Entry(null, dynamics(list.statics(), depth - 1)));
        }
        // without keys an entry is what its position was: whatever moved there is visited as a change of it
        return entries.stream()
                .map(entry -> new Entry(
                        null,
                        entry.dynamics().stream().map(RandomTemplates::always).toList()))
                .toList();
    }

    private static Dynamic always(Dynamic dynamic) {
        return new Dynamic(Render.ALWAYS, alwaysIn(dynamic.value()));
    }

    private static TestTemplate alwaysIn(TestTemplate value) {
        return switch (value) {
            case Chosen(int branch, TestTemplate chosen) -> new Chosen(branch, alwaysIn(chosen));
            case Called(List<Long> attributes, Node content) -> new Called(attributes, alwaysIn(content));
            case Node node -> alwaysIn(node);
            case Entries list ->
                new Entries(
                        list.statics(),
                        list.keyed(),
                        list.entries().stream()
                                .map(entry -> new Entry(
                                        entry.key(),
                                        entry.dynamics().stream()
                                                .map(RandomTemplates::always)
                                                .toList()))
                                .toList());
            default -> value;
        };
    }

    private static Node alwaysIn(Node node) {
        return new Node(
                node.statics(),
                node.dynamics().stream().map(RandomTemplates::always).toList());
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }
}
