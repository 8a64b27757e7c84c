package dev.liveview.params;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** From what a browser sends to a Java type. */
final class Conversion {
    private static final Map<Class<?>, Function<String, Object>> FROM_TEXT = Map.ofEntries(
            Map.entry(String.class, text -> text),
            Map.entry(Integer.class, text -> Integer.parseInt(text.strip())),
            Map.entry(Long.class, text -> Long.parseLong(text.strip())),
            Map.entry(Short.class, text -> Short.parseShort(text.strip())),
            Map.entry(Byte.class, text -> Byte.parseByte(text.strip())),
            Map.entry(Double.class, text -> Double.parseDouble(text.strip())),
            Map.entry(Float.class, text -> Float.parseFloat(text.strip())),
            Map.entry(BigDecimal.class, text -> new BigDecimal(text.strip())),
            Map.entry(BigInteger.class, text -> new BigInteger(text.strip())),
            Map.entry(Boolean.class, Conversion::toBoolean),
            Map.entry(Character.class, Conversion::toCharacter),
            Map.entry(UUID.class, UUID::fromString),
            Map.entry(LocalDate.class, LocalDate::parse),
            Map.entry(LocalTime.class, LocalTime::parse),
            Map.entry(LocalDateTime.class, LocalDateTime::parse),
            Map.entry(Instant.class, Instant::parse));

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            int.class, Integer.class,
            long.class, Long.class,
            short.class, Short.class,
            byte.class, Byte.class,
            double.class, Double.class,
            float.class, Float.class,
            boolean.class, Boolean.class,
            char.class, Character.class);

    private Conversion() {}

    @SuppressWarnings("unchecked")
    static <T> T to(String name, Object value, Class<T> type) {
        Class<?> boxed = BOXES.getOrDefault(type, type);
        if (boxed.isInstance(value)) {
            return (T) value;
        }
        if (value instanceof Params || value instanceof Iterable<?>) {
            throw new ParamException(
                    "value '" + name + "' is not a single one, so it cannot become a " + boxed.getSimpleName());
        }
        try {
            return (T) convert(value.toString(), boxed);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new ParamException("value '" + name + "' cannot become a " + boxed.getSimpleName(), e);
        }
    }

    private static Object convert(String text, Class<?> type) {
        Function<String, Object> conversion = FROM_TEXT.get(type);
        if (conversion != null) {
            return conversion.apply(text);
        }
        if (type.isEnum()) {
            return constant(text, type);
        }
        throw new IllegalArgumentException("no conversion from text to " + type.getName());
    }

    private static Object constant(String text, Class<?> type) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("no such constant");
    }

    /** Check boxes send {@code on} unless they have a value of their own. */
    private static Boolean toBoolean(String text) {
        return switch (text.strip()) {
            case "true", "on", "1" -> true;
            case "false", "off", "0", "" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static Character toCharacter(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("not one character");
        }
        return text.charAt(0);
    }
}
