package dev.liveview.diff;

import dev.liveview.LiveComponent;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.assign.Cells;
import dev.liveview.assign.Prop;
import dev.liveview.params.Params;
import dev.liveview.template.ComponentProps;
import dev.liveview.template.LiveComponentTemplate;
import dev.liveview.template.Render;
import java.util.List;
import java.util.function.Supplier;

/** A stateful component whose template is a {@link ScopedTemplate}. Its classes differ in what they do when their parents give them something. */
abstract class ModelComponent extends LiveComponent {
    /** Every class must have a template; the model stands in for this one. */
    static final String UNUSED = "<p></p>";

    final Prop<String> label = prop("");
    final Prop<List<?>> given = prop(List.of());
    final Assign<String> own = assign("");
    final Assign<List<Object>> items = assign(List.of());
    final Assign<Boolean> open = assign(true);

    @Template(UNUSED)
    static final class Plain extends ModelComponent {}

    /** Writes down what it is given. */
    @Template(UNUSED)
    static final class Noting extends ModelComponent {
        @Override
        public void update() {
            own.set(label.get() + "!");
        }
    }

    /** All of them are updated at once. */
    @Template(UNUSED)
    static final class Counted extends ModelComponent {}

    @Template(UNUSED)
    static final class Parent extends ModelComponent {}

    @Template(UNUSED)
    static final class Moving extends ModelComponent {}

    static final List<Class<? extends ModelComponent>> TYPES =
            List.of(Plain.class, Noting.class, Counted.class, Parent.class, Moving.class);
    private static final List<Supplier<ModelComponent>> SUPPLIERS =
            List.of(Plain::new, Noting::new, Counted::new, Parent::new, Moving::new);

    Object cell(int number) {
        return switch (number) {
            case Scope.LABEL -> label.get();
            case Scope.GIVEN -> given.get();
            default -> ownCell(number);
        };
    }

    Object ownCell(int number) {
        return switch (number) {
            case Scope.OWN -> own.get();
            case Scope.ITEMS -> items.get();
            default -> open.get();
        };
    }

    static ComponentProps<ModelComponent> props(String label, List<?> given) {
        return component -> {
            Prop.give(component.label, label);
            Prop.give(component.given, given);
        };
    }

    /** What the compiler would generate. */
    record Model(Class<ModelComponent> type, ScopedTemplate body, ScopedTemplate.Calls calls, Items items)
            implements LiveComponentTemplate<ModelComponent> {
        @SuppressWarnings("unchecked") // of the class itself nothing but its identity is used
        static Model of(int type, ScopedTemplate body, ScopedTemplate.Calls calls, Items items) {
            return new Model((Class<ModelComponent>) TYPES.get(type), body, calls, items);
        }

        @Override
        public ModelComponent create() {
            ModelComponent made = SUPPLIERS.get(TYPES.indexOf(type)).get();
            made.own.set(items.text());
            made.items.set(items.some());
            return made;
        }

        @Override
        public void bind(ModelComponent component, Cells cells) {
            cells.bind("label", component.label);
            cells.bind("given", component.given);
            cells.bind("own", component.own);
            cells.bind("items", component.items);
            cells.bind("open", component.open);
            cells.bind("id", component.id);
        }

        @Override
        public void render(ModelComponent component, Render out) throws Exception {
            body.writeTo(out, new Scope(component.id.get(), component::cell), calls);
        }

        @Override
        public boolean updateMany(List<ModelComponent> components) {
            boolean counted = type.equals(Counted.class);
            if (counted) {
                components.forEach(component -> component.own.set("of " + components.size()));
            }
            return counted;
        }

        @Override
        public boolean handle(ModelComponent component, String event, Params values) {
            return false;
        }

        @Override
        public List<String> events() {
            return List.of();
        }
    }
}
