package dev.liveview.form;

import dev.liveview.form.FieldType.Control;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types of single values. */
final class Scalars {
    private static final String WHOLE = "form.whole";
    private static final String NUMBER = "form.number";
    private static final String DATE = "form.date";
    private static final String TIME = "form.time";
    private static final String DATETIME = "form.datetime";
    private static final String INVALID = "form.invalid";
    private static final String CHOICE = "form.choice";

    /** Longer texts are no numbers: converting them takes time that grows faster than they do. */
    private static final int LONGEST_NUMBER = 1_000;

    private static final Map<Class<?>, ScalarType<?>> TYPES = Stream.of(
                    new ScalarType<>(String.class, Control.TEXT, INVALID, text -> text, text -> text),
                    new ScalarType<>(Boolean.class, Control.TRUTH, CHOICE, Scalars::truth, Object::toString),
                    number(Integer.class, Control.WHOLE, WHOLE, Integer::valueOf),
                    number(Long.class, Control.WHOLE, WHOLE, Long::valueOf),
                    number(Short.class, Control.WHOLE, WHOLE, Short::valueOf),
                    number(Byte.class, Control.WHOLE, WHOLE, Byte::valueOf),
                    number(BigInteger.class, Control.WHOLE, WHOLE, BigInteger::new),
                    number(Double.class, Control.DECIMAL, NUMBER, text -> finite(Double.parseDouble(text))),
                    number(Float.class, Control.DECIMAL, NUMBER, text -> (float) finite(Float.parseFloat(text))),
                    new ScalarType<>(
                            BigDecimal.class, Control.DECIMAL, NUMBER, Scalars::decimal, BigDecimal::toPlainString),
                    plain(Character.class, Control.TEXT, INVALID, Scalars::character),
                    stripped(UUID.class, Control.TEXT, INVALID, UUID::fromString),
                    stripped(URI.class, Control.URL, INVALID, URI::create),
                    stripped(LocalDate.class, Control.DATE, DATE, LocalDate::parse),
                    stripped(LocalTime.class, Control.TIME, TIME, LocalTime::parse),
                    stripped(LocalDateTime.class, Control.DATETIME, DATETIME, LocalDateTime::parse),
                    stripped(YearMonth.class, Control.MONTH, DATE, YearMonth::parse),
                    stripped(Year.class, Control.WHOLE, DATE, Year::parse),
                    stripped(MonthDay.class, Control.TEXT, DATE, MonthDay::parse),
                    stripped(Instant.class, Control.TEXT, DATETIME, Instant::parse),
                    stripped(OffsetDateTime.class, Control.TEXT, DATETIME, OffsetDateTime::parse),
                    stripped(ZonedDateTime.class, Control.TEXT, DATETIME, ZonedDateTime::parse),
                    stripped(Duration.class, Control.TEXT, INVALID, Duration::parse),
                    stripped(ZoneId.class, Control.TEXT, INVALID, ZoneId::of),
                    stripped(Locale.class, Control.TEXT, INVALID, Scalars::locale))
            .collect(Collectors.toUnmodifiableMap(ScalarType::type, Function.identity()));

    private Scalars() {}

    @SuppressWarnings("unchecked")
    static <V> ScalarType<V> of(Class<V> type) {
        ScalarType<?> found = TYPES.get(type);
        if (found == null) {
            throw new IllegalArgumentException("no text of a form can become a " + type.getName());
        }
        return (ScalarType<V>) found;
    }

    static <E extends Enum<E>> ScalarType<E> choice(List<E> constants, Function<? super E, String> label) {
        List<Choice> choices = constants.stream()
                .map(one -> Choice.of(one.name(), label.apply(one)))
                .toList();
        return new ScalarType<>(
                constants.isEmpty() ? null : constants.getFirst().getDeclaringClass(),
                Control.CHOICE,
                CHOICE,
                text -> constants.stream()
                        .filter(one -> one.name().equals(text))
                        .findFirst()
                        .orElseThrow(IllegalArgumentException::new),
                Enum::name,
                choices);
    }

    private static <V> ScalarType<V> plain(Class<V> type, Control control, String problem, Function<String, V> parse) {
        return new ScalarType<>(type, control, problem, parse, Object::toString);
    }

    private static <V> ScalarType<V> stripped(
            Class<V> type, Control control, String problem, Function<String, V> parse) {
        return plain(type, control, problem, text -> parse.apply(text.strip()));
    }

    private static <V> ScalarType<V> number(Class<V> type, Control control, String problem, Function<String, V> parse) {
        return stripped(type, control, problem, text -> parse.apply(bounded(text)));
    }

    private static String bounded(String text) {
        if (text.length() > LONGEST_NUMBER) {
            throw new NumberFormatException("too long");
        }
        return text;
    }

    /** An exponent of a few digits would print as text of many millions. */
    private static BigDecimal decimal(String text) {
        BigDecimal number = new BigDecimal(bounded(text.strip()));
        if (Math.abs((long) number.scale()) > LONGEST_NUMBER) {
            throw new NumberFormatException("too large or too small");
        }
        return number;
    }

    private static double finite(double number) {
        if (!Double.isFinite(number)) {
            throw new NumberFormatException("not finite");
        }
        return number;
    }

    /** Check boxes send {@code on} unless they have a value of their own. */
    private static Boolean truth(String text) {
        return switch (text.strip()) {
            case "true", "on", "1" -> true;
            case "false", "off", "0" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static Character character(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("not one character");
        }
        return text.charAt(0);
    }

    private static Locale locale(String text) {
        return new Locale.Builder().setLanguageTag(text).build();
    }
}
