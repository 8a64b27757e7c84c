package dev.liveview.assign;

import org.jspecify.annotations.Nullable;

/**
 * One typed piece of a stateful component's state that its parent gives, in the attributes of its tag. The component reads it and cannot set it.
 *
 * <pre>{@code
 * final Prop<String> label = prop();          // required
 * final Prop<Integer> step = prop(1);         // 1 unless the parent gives it
 * }</pre>
 *
 * <p>The field's name is the attribute's name: {@code <LikeButton id="7" label="Tea" />}, and {@code {@label}} in the component's own template.
 * <i>Only on the view's own thread</i>; any other thread that reads it gets a {@link CellThreadException}.
 *
 * @param <T> what the parent gives; null until it has been given when the prop was declared without a value
 */
public final class Prop<T extends @Nullable Object> extends Cell<T> {
    private final T otherwise;

    private Prop(Cells cells, T otherwise) {
        super(cells, otherwise);
        this.otherwise = otherwise;
    }

    /** A prop among these cells, with what it is when the parent does not give it. Users call {@code prop()} of their component instead. */
    public static <T extends @Nullable Object> Prop<T> of(Cells cells, T otherwise) {
        return new Prop<>(cells, otherwise);
    }

    /** The parent gives a value. Called by generated code; not for people. */
    public static <T extends @Nullable Object> void give(Prop<T> prop, T value) {
        if (!isSame(prop.get(), value)) {
            prop.touch();
            prop.replace(value);
        }
    }

    /** The parent does not give a value. Called by generated code; not for people. */
    public static <T extends @Nullable Object> void absent(Prop<T> prop) {
        give(prop, prop.otherwise);
    }

    @Override
    protected String kind() {
        return "Prop";
    }
}
