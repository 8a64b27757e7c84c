package dev.liveview.compiler.check;

import dev.liveview.compiler.Problems;
import dev.liveview.compiler.tokenizer.Attribute;
import dev.liveview.compiler.tokenizer.AttributeValue;
import dev.liveview.compiler.tokenizer.Code;
import java.util.List;
import java.util.Set;

/** Looks at the names of events that elements send to the template's own view or stateful component. */
final class EventCheck {
    private static final Set<String> SENDING = Set.of(
            "phx-click",
            "phx-click-away",
            "phx-change",
            "phx-submit",
            "phx-blur",
            "phx-focus",
            "phx-keydown",
            "phx-keyup",
            "phx-window-blur",
            "phx-window-focus",
            "phx-window-keydown",
            "phx-window-keyup",
            "phx-viewport-top",
            "phx-viewport-bottom",
            "phx-auto-recover");

    private final Owner owner;
    private final Problems problems;

    EventCheck(Owner owner, Problems problems) {
        this.owner = owner;
        this.problems = problems;
    }

    void check(List<Attribute> attributes) {
        List<String> handled = owner.events();
        if (handled == null || !isSentHere(attributes)) {
            return;
        }
        for (Attribute attribute : attributes) {
            if (attribute instanceof Attribute.Named(int at, String name, AttributeValue.Literal value)
                    && SENDING.contains(name)
                    && !isNoRecovery(name, value)) {
                check(value, handled);
            }
        }
    }

    /** C-267: {@code phx-auto-recover="ignore"} turns the recovery of a form off, and is no event. */
    private static boolean isNoRecovery(String name, AttributeValue.Literal value) {
        return name.equals("phx-auto-recover") && value.text().equals("ignore");
    }

    private void check(AttributeValue.Literal event, List<String> handled) {
        String name = event.text();
        boolean isCommands = name.startsWith("[");
        boolean isBuiltIn = name.startsWith("lv:");
        if (!name.isEmpty() && !isCommands && !isBuiltIn && !handled.contains(name)) {
            String instead = handled.isEmpty()
                    ? "it has none; write @On(\"" + name + "\") on a method"
                    : "handlers: " + String.join(", ", handled.stream().sorted().toList());
            problems.error(event.at(), "no handler for event '" + name + "' in " + owner.name() + "; " + instead);
        }
    }

    /** What has no target goes to the view, from the template of a stateful component, too. */
    private boolean isSentHere(List<Attribute> attributes) {
        boolean isStateful = owner.kind() == Owner.Kind.STATEFUL_COMPONENT;
        return attributes.stream()
                .filter(one ->
                        one instanceof Attribute.Named named && named.name().equals("phx-target"))
                .findFirst()
                .map(target -> isStateful && isMyself(target))
                .orElse(!isStateful);
    }

    private static boolean isMyself(Attribute target) {
        return target instanceof Attribute.Named(int at, String name, AttributeValue.Whole(Code code))
                && code.text().strip().equals("@myself");
    }
}
