package dev.liveview.diff;

import dev.liveview.assign.Frozen;
import dev.liveview.template.Hash;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The 64 bits that stand for the key of a list's entry, where equal keys print the same and others do not. <i>Safe to call from any thread.</i> */
final class Keys {
    private static final int TEXT = 11;
    private static final int NUMBER = 12;
    private static final int UUIDS = 13;
    private static final int OTHER = 14;
    private static final int INT = 15;

    private static final ClassValue<Boolean> EXACT = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return Frozen.isScalar(type) || type.isRecord() && isExactRecord(type);
        }
    };

    private Keys() {}

    /**
     * Whether a hash can stand for a key: texts, numbers, enums, dates, and records of those whose methods nobody has written. All others are told apart
     * by their own {@code equals} alone.
     */
    static boolean isExact(Object key) {
        return key instanceof String || key instanceof UUID || EXACT.get(key.getClass());
    }

    /** The hash of a number: the same for all its types, because a list's keys are all of one. */
    static long hash(long key) {
        return Hash.number(key, NUMBER);
    }

    /** The hash of a key that {@link #isExact is exact}: of equal ones the same, of others another. */
    static long hash(Object key) {
        return switch (key) {
            case String text -> Hash.text(text, TEXT);
            case Long number -> Hash.number(number, NUMBER);
            case Integer number -> Hash.number(number, INT);
            case UUID uuid ->
                Hash.combine(
                        Hash.number(uuid.getMostSignificantBits(), UUIDS),
                        Hash.number(uuid.getLeastSignificantBits(), UUIDS));
            case Enum<?> constant -> hash(constant.name(), constant);
            default -> hash(key.toString(), key);
        };
    }

    private static long hash(String text, Object key) {
        long codes = (long) key.getClass().hashCode() << Integer.SIZE | Integer.toUnsignedLong(key.hashCode());
        return Hash.combine(Hash.text(text, OTHER), codes);
    }

    private static boolean isExactRecord(Class<?> type) {
        int texts = 0;
        for (RecordComponent component : type.getRecordComponents()) {
            if (!isExactPart(component.getType())) {
                return false;
            }
            texts += component.getType() == String.class ? 1 : 0;
        }
        boolean isTold = texts <= 1; // of two texts nobody could say where the first ends
        return isTold && isGenerated(type, "equals", Object.class) && isGenerated(type, "toString");
    }

    /** A constant may print itself as it likes, in another language today than yesterday. */
    private static boolean isExactPart(Class<?> type) {
        return Frozen.isScalar(type) && (!Enum.class.isAssignableFrom(type) || printsItsName(type));
    }

    private static boolean printsItsName(Class<?> constants) {
        Method method = method(constants, "toString");
        return Modifier.isFinal(constants.getModifiers()) && method != null && method.getDeclaringClass() == Enum.class;
    }

    /** The compiler makes the methods of a record final; hardly anybody who writes one does. */
    private static boolean isGenerated(Class<?> type, String name, Class<?>... parameters) {
        Method method = method(type, name, parameters);
        return method != null && Modifier.isFinal(method.getModifiers());
    }

    private static @Nullable Method method(Class<?> type, String name, Class<?>... parameters) {
        try {
            return type.getMethod(name, parameters);
        } catch (NoSuchMethodException e) {
            return null; // left out of a native image: then nothing is known of it
        }
    }
}
