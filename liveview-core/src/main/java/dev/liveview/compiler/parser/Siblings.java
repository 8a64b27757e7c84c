package dev.liveview.compiler.parser;

import dev.liveview.compiler.Problems;
import dev.liveview.compiler.parser.Node.Branch;
import dev.liveview.compiler.parser.Open.Item;
import dev.liveview.compiler.tokenizer.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Joins siblings that belong together: the branches of a choice; and puts loops around what they repeat. */
final class Siblings {
    private final List<Item> items;
    private final Problems problems;
    private final List<Node> joined = new ArrayList<>();
    private int next;

    private Siblings(List<Item> items, Problems problems) {
        this.items = items;
        this.problems = problems;
    }

    static List<Node> join(List<Item> items, Problems problems) {
        Siblings siblings = new Siblings(items, problems);
        while (siblings.next < items.size()) {
            siblings.one(items.get(siblings.next++));
        }
        return List.copyOf(siblings.joined);
    }

    private void one(Item item) {
        Directives directives = item.directives();
        if (directives == null) {
            joined.add(item.node());
        } else if (directives.continuesChoice()) {
            misplaced(item, directives);
        } else if (directives.loop() != null || !directives.is(Directives.Kind.IF)) {
            joined.add(looped(item, directives));
        } else {
            joined.add(choice(item, directives));
        }
    }

    private void misplaced(Item item, Directives directives) {
        Directives.Condition condition = Objects.requireNonNull(directives.condition());
        String name = condition.kind() == Directives.Kind.ELSE ? ":else" : ":else-if";
        problems.error(condition.at(), name + " without :if; the tag before it must have :if or :else-if, and no :for");
        joined.add(item.node());
    }

    private Node choice(Item first, Directives directives) {
        List<Branch> branches = new ArrayList<>();
        branches.add(new Branch(Objects.requireNonNull(directives.condition()).code(), first.node()));
        Item further = furtherBranch();
        while (further != null) {
            Directives its = Objects.requireNonNull(further.directives());
            branches.add(new Branch(Objects.requireNonNull(its.condition()).code(), looped(further, its)));
            further = its.is(Directives.Kind.ELSE) ? null : furtherBranch();
        }
        return new Node.Choice(first.node().at(), List.copyOf(branches));
    }

    /** The next tag, if it goes on with the choice; white space before it belongs to nobody then. */
    private @Nullable Item furtherBranch() {
        int at = next;
        while (at < items.size() && items.get(at).node() instanceof Node.Text text && text.isBlank()) {
            at++;
        }
        Directives directives = at < items.size() ? items.get(at).directives() : null;
        if (directives == null || !directives.continuesChoice()) {
            return null;
        }
        next = at + 1;
        return items.get(at);
    }

    private static Node looped(Item item, Directives directives) {
        if (directives.loop() == null) {
            return item.node();
        }
        Directives.Condition condition = directives.condition();
        Code filter = condition != null && condition.kind() == Directives.Kind.IF ? condition.code() : null;
        return new Node.Loop(directives.loopAt(), directives.loop(), directives.key(), filter, item.node());
    }
}
