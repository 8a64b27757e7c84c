package dev.liveview.form;

import dev.liveview.params.Params;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was sent for one record. Generated code reads it; not for people. <i>Only on the view's own thread.</i> */
public final class RecordInput {
    private final Reading reading;
    private final FieldPath path;
    private final Params sent;
    private final int before;
    private final Map<String, Object> seen = new LinkedHashMap<>();

    RecordInput(Reading reading, FieldPath path, Params sent) {
        this.reading = reading;
        this.path = path;
        this.sent = sent;
        this.before = reading.unconverted();
    }

    /** Reads a component. What cannot be converted is an error of its field; null then. */
    @SuppressWarnings("NullAway") // generated code looks at the value only if isSound()
    public <V> V read(String name, FieldType<V> field) {
        V value = field.read(reading, path.child(name), sent.values().get(name));
        if (value != null) {
            seen.put(name, value);
        }
        return value;
    }

    /** Whether all that was read could be converted, so that the record can be made. */
    public boolean isSound() {
        return reading.unconverted() == before;
    }

    /** The components that were converted, by name. */
    Map<String, Object> seen() {
        return seen;
    }
}
