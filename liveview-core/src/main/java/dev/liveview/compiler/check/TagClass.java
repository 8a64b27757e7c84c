package dev.liveview.compiler.check;

import dev.liveview.compiler.check.Contract.Attribute;
import java.util.List;

/** What a tag that begins with a capital letter stands for. <i>Immutable.</i> */
public sealed interface TagClass {
    /** What every class of a tag is given: what tells it from others of its class. */
    Attribute ID = new Attribute("id", "Object", new LiteralType.Text(), null);

    /**
     * A stateful component.
     *
     * @param contract what it takes: its {@code id}, and one input for each prop
     */
    record Stateful(Contract contract) implements TagClass {}

    /**
     * A view that stands within another one.
     *
     * @param type the class, as Java source names it
     */
    record View(String type) implements TagClass {
        /** What every nested view takes: one input for each component of the record that the run time is given, the class apart. */
        public Contract contract() {
            return new Contract(
                    type,
                    "",
                    false,
                    List.of(
                            ID,
                            new Attribute("session", "Map<String, ?>", new LiteralType.None(), "java.util.Map.of()"),
                            new Attribute("sticky", "boolean", new LiteralType.Truth(), "false"),
                            new Attribute("container", "String", new LiteralType.Text(), "\"div\""),
                            new Contract.Rest("attrs", false)));
        }
    }

    /**
     * A class that no tag can stand for.
     *
     * @param why what it is instead, and what to do
     */
    record Other(String why) implements TagClass {}
}
