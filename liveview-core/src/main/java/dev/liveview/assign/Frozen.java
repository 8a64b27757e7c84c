package dev.liveview.assign;

import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says which values cannot change: strings, boxes, enums, dates, records of those, and unmodifiable collections of all these.
 *
 * <p>Only of these may the framework say “the same reference, so nothing to look at”. Whatever is not known to be immutable is visited at
 * every render. A record counts if all of its components are of such types; others are taken as mutable, without a look inside.
 */
public final class Frozen {
    private static final int LOOKED_AT = 10_000;
    private static final Class<?> IMMUTABLE_LIST = List.of(1, 2, 3).getClass().getSuperclass();
    private static final Class<?> IMMUTABLE_SET = Set.of(1, 2, 3).getClass().getSuperclass();
    private static final Class<?> IMMUTABLE_MAP = Map.of(1, 2, 3, 4).getClass().getSuperclass();

    private enum Kind {
        SCALAR,
        FLAT,
        OTHER
    }

    private static final ClassValue<Kind> KIND = new ClassValue<>() {
        @Override
        protected Kind computeValue(Class<?> type) {
            if (isScalar(type)) {
                return Kind.SCALAR;
            }
            return type == URI.class || type.isRecord() && hasOnlyScalars(type) ? Kind.FLAT : Kind.OTHER;
        }
    };

    private Frozen() {}

    /** Whether a value is a text, a box, an enum, a date, or null: equal ones print the same. */
    public static boolean isScalar(@Nullable Object value) {
        return value == null || KIND.get(value.getClass()) == Kind.SCALAR;
    }

    /** Whether a value is immutable all the way down. */
    public static boolean is(@Nullable Object value) {
        return isFlat(value) || new Look().isFrozen(value);
    }

    private static boolean isFlat(@Nullable Object value) {
        return value == null || KIND.get(value.getClass()) != Kind.OTHER;
    }

    /** Whether all values of a class are texts, boxes, enums or dates. Addresses are none: equal ones may differ in the case of the host. */
    public static boolean isScalar(Class<?> type) {
        return type.isPrimitive() || isScalarClass(type);
    }

    private static boolean isScalarClass(Class<?> type) {
        return type == String.class
                || Number.class.isAssignableFrom(type)
                        && type != Number.class
                        && type.getPackageName().equals("java.lang")
                || type == Boolean.class
                || type == Character.class
                || type == BigDecimal.class
                || type == BigInteger.class
                || type == UUID.class
                || isEnum(type)
                || isDate(type);
    }

    private static boolean isEnum(Class<?> type) {
        return Enum.class.isAssignableFrom(type);
    }

    /** A clock is none, though its class is final, too: the time that it tells passes. */
    private static boolean isDate(Class<?> type) {
        return type.getPackageName().equals("java.time")
                && Modifier.isFinal(type.getModifiers())
                && (TemporalAccessor.class.isAssignableFrom(type)
                        || TemporalAmount.class.isAssignableFrom(type)
                        || ZoneId.class.isAssignableFrom(type));
    }

    private static boolean hasOnlyScalars(Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (!isScalar(component.getType()) && component.getType() != URI.class) {
                return false;
            }
        }
        return true;
    }

    /** One look at a value, bounded, so that a huge or deep value is taken as mutable and not searched for ever. */
    private static final class Look {
        private int left = LOOKED_AT;
        /** Most collections hold objects of one class. */
        private @Nullable Class<?> flat;

        boolean isFrozen(@Nullable Object value) {
            if (--left < 0) {
                return false;
            }
            if (value == null || value.getClass() == flat) {
                return true;
            }
            if (isFlat(value)) {
                flat = value.getClass();
                return true;
            }
            return switch (value) {
                case Optional<?> optional -> isFrozen(optional.orElse(null));
                case List<?> list when IMMUTABLE_LIST.isInstance(list) -> areFrozen(list);
                case Set<?> set when IMMUTABLE_SET.isInstance(set) -> areFrozen(set);
                case Map<?, ?> map
                when IMMUTABLE_MAP.isInstance(map) -> areFrozen(map.keySet()) && areFrozen(map.values());
                case FrozenParts parts -> areFrozen(parts.frozenParts());
                default -> false;
            };
        }

        private boolean areFrozen(Iterable<?> values) {
            for (Object value : values) {
                if (!isFrozen(value)) {
                    return false;
                }
            }
            return true;
        }
    }
}
