package dev.liveview.form;

import dev.liveview.params.Params;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a record's components are written to, as a browser would send them. Generated code fills it; not for people. */
public final class RecordOutput {
    private final Map<String, Object> values = new LinkedHashMap<>();

    RecordOutput() {}

    /** Writes a component; null is nothing. */
    public <V> void write(String name, FieldType<V> field, @Nullable V value) {
        Object written = value == null ? null : field.write(value);
        if (written != null) {
            values.put(name, written);
        }
    }

    Params values() {
        return Params.of(values);
    }
}
