package dev.liveview.form;

import dev.liveview.params.Params;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A record, whose components are fields. <i>Immutable.</i> */
final class RecordType<R extends Record> extends FieldType<R> {
    private static final Logger LOG = LoggerFactory.getLogger(RecordType.class);

    private final Class<R> type;
    private final Supplier<? extends FormBinder<R>> binder;

    RecordType(Class<R> type, Supplier<? extends FormBinder<R>> binder) {
        this.type = type;
        this.binder = binder;
    }

    private Map<String, FieldType<?>> fields() {
        return binder.get().fields();
    }

    @Override
    @Nullable
    R read(Reading reading, FieldPath path, @Nullable Object sent) {
        RecordInput input = new RecordInput(reading, path, sent instanceof Params params ? params : Params.EMPTY);
        R made = make(reading, path, input);
        if (made == null) {
            input.seen().forEach((name, value) -> reading.check(path, type, name, value));
        } else {
            reading.check(path, made);
        }
        return made;
    }

    private @Nullable R make(Reading reading, FieldPath path, RecordInput input) {
        try {
            return binder.get().make(input);
        } catch (IllegalArgumentException refused) {
            LOG.debug("{} was refused by its constructor", type.getName(), refused);
            reading.error(path, "form.invalid");
            return null;
        }
    }

    @Override
    Params write(R value) {
        RecordOutput output = new RecordOutput();
        binder.get().write(value, output);
        return output.values();
    }

    @Override
    @Nullable
    Object tidy(@Nullable Object sent) {
        return sent instanceof Params params ? tidyRecord(params) : null;
    }

    /** The values of the record's own fields, with the marks of those that were not touched. */
    Params tidyRecord(Params sent) {
        Map<String, Object> tidy = new LinkedHashMap<>();
        fields().forEach((name, field) -> {
            Object value = field instanceof ManyType<?, ?> many
                    ? many.tidyRows(sent, name)
                    : field.tidy(sent.values().get(name));
            if (value != null) {
                tidy.put(name, value);
            }
            String mark = FormData.UNUSED + name;
            if (sent.has(mark)
                    || value != null && ManyType.isUntouched(sent.values().get(name))) {
                tidy.put(mark, "");
            }
        });
        if (sent.values().get(Row.PERSISTENT_ID) instanceof String id && Row.number(id) >= 0) {
            tidy.put(Row.PERSISTENT_ID, id);
        }
        return Params.of(tidy);
    }

    @Override
    @Nullable
    FieldType<?> inside(String part) {
        return fields().get(part);
    }

    @Override
    Set<String> names() {
        return fields().keySet();
    }

    @Override
    Control control() {
        return Control.NONE;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RecordType<?> record && type == record.type;
    }

    @Override
    public int hashCode() {
        return Objects.hash(type);
    }
}
