package dev.liveview.params;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Decodes {@code application/x-www-form-urlencoded} text with nested names: {@code a[b]=1} is {@code {a:{b:"1"}}}, {@code a[]=1&a[]=2} is a
 * list (protocol 6.1). <i>Safe to call from any thread.</i>
 */
public final class UrlEncoded {
    /** How many values one text may hold. */
    public static final int MAX_VALUES = 10_000;

    /** How deep names may be nested. */
    public static final int MAX_DEPTH = 16;

    private UrlEncoded() {}

    /**
     * The values of a query or a form.
     *
     * @throws ParamException if it is malformed, or has too many or too deeply nested values
     */
    public static Params decode(String text) {
        Map<String, Object> root = new LinkedHashMap<>();
        int count = 0;
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('&', start);
            String pair = text.substring(start, end < 0 ? text.length() : end);
            start = end < 0 ? text.length() : end + 1;
            if (!pair.isEmpty()) {
                if (++count > MAX_VALUES) {
                    throw new ParamException("more than " + MAX_VALUES + " values in one form");
                }
                put(root, pair);
            }
        }
        return Params.of(root);
    }

    private static void put(Map<String, Object> root, String pair) {
        int equals = pair.indexOf('=');
        String name = unescape(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : unescape(pair.substring(equals + 1));
        put(root, path(name), value);
    }

    private static String unescape(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ParamException("a form holds a malformed escape", e);
        }
    }

    /** {@code a[b][c]} is a, b, c; a name whose brackets do not match is one plain name. */
    private static List<String> path(String name) {
        int bracket = name.indexOf('[');
        if (bracket <= 0 || !name.endsWith("]")) {
            return List.of(name);
        }
        List<String> path = new ArrayList<>();
        path.add(name.substring(0, bracket));
        for (String part : name.substring(bracket + 1, name.length() - 1).split("\\]\\[", -1)) {
            path.add(part);
        }
        if (path.size() > MAX_DEPTH) {
            throw new ParamException("a form's name is nested deeper than " + MAX_DEPTH + " levels");
        }
        return path;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> root, List<String> path, String value) {
        Map<String, Object> map = root;
        int last = path.size() - 1;
        boolean isList = last > 0 && path.get(last).isEmpty();
        int end = isList ? last - 1 : last;
        for (int i = 0; i < end; i++) {
            Object next = map.get(path.get(i));
            if (!(next instanceof Map)) {
                next = new LinkedHashMap<String, Object>();
                map.put(path.get(i), next);
            }
            map = (Map<String, Object>) next;
        }
        if (isList) {
            append(map, path.get(end), value);
        } else {
            map.put(path.get(end), value);
        }
    }

    @SuppressWarnings("unchecked")
    private static void append(Map<String, Object> map, String name, String value) {
        if (map.get(name) instanceof List<?> list) {
            ((List<Object>) list).add(value);
        } else {
            map.put(name, new ArrayList<Object>(List.of(value)));
        }
    }
}
