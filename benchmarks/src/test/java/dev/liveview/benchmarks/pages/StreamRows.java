package dev.liveview.benchmarks.pages;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The page of the stream with no rows but those that one event inserts. */
final class StreamRows {
    private static final String FIRST = "<tr id=\"rows-1\">";
    private static final String END = "</tr>";
    private static final int ROWS = 100;
    private static final int UPDATED = 50;

    private StreamRows() {}

    static String html(ReferenceScript script, String event) {
        String all = script.html();
        String before = all.substring(0, all.indexOf(FIRST));
        String after = all.substring(all.lastIndexOf(END) + END.length());
        return before + inserted(event).stream().map(StreamRows::row).collect(Collectors.joining()) + after;
    }

    private static List<Row> inserted(String event) {
        return switch (event) {
            case "join", "reset" ->
                IntStream.rangeClosed(1, ROWS).mapToObj(Row::of).toList();
            case "insert" -> List.of(Row.of(ROWS + 1));
            case "update_one" -> List.of(Row.of(UPDATED).dearer());
            case "delete" -> List.of();
            default -> throw new IllegalArgumentException("no event of the stream: " + event);
        };
    }

    private static String row(Row row) {
        return """
                <tr id="rows-%d">
                        <td>%d</td>
                        <td>%s</td>
                        <td>%d</td>
                        <td>%d</td>
                      </tr>""".formatted(row.id(), row.id(), row.name(), row.price(), row.qty());
    }
}
