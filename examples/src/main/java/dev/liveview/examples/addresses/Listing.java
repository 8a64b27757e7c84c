package dev.liveview.examples.addresses;

import dev.liveview.params.Params;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/**
 * Which part of the book is shown, and in which order: what stands in the page's address.
 *
 * @param text what is searched for; empty for everybody
 * @param sort the column that decides
 * @param descending whether the last one comes first
 * @param page the number of the page, from 1
 */
record Listing(String text, Sort sort, boolean descending, int page) {
    static final Listing ALL = new Listing("", Sort.NAME, false, 1);

    private static final String PATH = "/addresses";

    static Listing of(Params params) {
        int page = params.has("page") ? params.as("page", int.class) : 1;
        return new Listing(
                params.get("q", ""),
                Sort.of(params.get("sort", "")),
                params.get("order", "").equals("desc"),
                Math.max(1, page));
    }

    Listing searching(String newText) {
        return new Listing(newText, sort, descending, 1);
    }

    /** Sorted by a column; the other way round if it is so already. */
    Listing by(Sort column) {
        return new Listing(text, column, column == sort && !descending, 1);
    }

    Listing at(int number) {
        return new Listing(text, sort, descending, number);
    }

    String path() {
        return PATH + query();
    }

    String newPath() {
        return PATH + "/new" + query();
    }

    String editPath(long id) {
        return PATH + "/" + id + "/edit" + query();
    }

    /** What {@code aria-sort} says of a column. */
    String direction(Sort column) {
        if (column != sort) {
            return "none";
        }
        return descending ? "descending" : "ascending";
    }

    private String query() {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        if (!text.isEmpty()) {
            query.add("q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        }
        if (sort != Sort.NAME) {
            query.add("sort=" + sort.column());
        }
        if (descending) {
            query.add("order=desc");
        }
        if (page > 1) {
            query.add("page=" + page);
        }
        return query.toString();
    }
}
