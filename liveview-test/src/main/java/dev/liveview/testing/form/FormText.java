package dev.liveview.testing.form;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Values of a form as text: {@code application/x-www-form-urlencoded}. */
public final class FormText {
    private FormText() {}

    /**
     * A name and a value, as they are sent.
     *
     * @param name the control's name
     * @param value its value
     */
    public record Entry(String name, String value) {}

    /** The values under the names that controls have: nested maps become {@code user[name]}, and everything becomes text. */
    public static Map<String, List<String>> flatten(Map<String, ?> values) {
        Map<String, List<String>> flat = new LinkedHashMap<>();
        values.forEach((name, value) -> flatten(flat, name, value));
        return flat;
    }

    private static void flatten(Map<String, List<String>> flat, String name, Object value) {
        switch (value) {
            case Map<?, ?> nested -> nested.forEach((key, inner) -> flatten(flat, name + "[" + key + "]", inner));
            case Iterable<?> several -> {
                List<String> texts = new ArrayList<>();
                several.forEach(one -> texts.add(String.valueOf(one)));
                flat.put(name, texts);
            }
            default -> flat.put(name, List.of(String.valueOf(value)));
        }
    }

    /** The text of these values. */
    public static String encode(Map<String, List<String>> values) {
        List<Entry> entries = new ArrayList<>();
        values.forEach((name, several) -> several.forEach(value -> entries.add(new Entry(name, value))));
        return encode(entries);
    }

    /** The text of these entries. */
    public static String encode(List<Entry> entries) {
        return entries.stream()
                .map(entry -> encode(entry.name) + "=" + encode(entry.value))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The name of the empty entry that tells that a field was not touched: the mark stands before the last part of the name (protocol 6.1). */
    static String unused(String name) {
        int last = name.endsWith("[]") ? name.lastIndexOf('[', name.length() - 3) : name.lastIndexOf('[');
        return last < 0 ? "_unused_" + name : name.substring(0, last + 1) + "_unused_" + name.substring(last + 1);
    }
}
