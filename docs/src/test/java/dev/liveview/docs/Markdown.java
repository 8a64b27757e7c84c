package dev.liveview.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documentation, as far as its tests look at it.
 *
 * @param file where it is
 * @param lines its text
 */
record Markdown(Path file, List<String> lines) {
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("`[^`]*`");
    private static final Pattern HEADING = Pattern.compile("#{1,6} (.*)");
    private static final String FENCE = "```";

    /**
     * A block between fences.
     *
     * @param language what stands after the first fence
     * @param line the line of that fence, from 1
     * @param above the line before it
     * @param text what is between the fences
     */
    record Block(String language, int line, String above, String text) {}

    /**
     * A reference to somewhere else.
     *
     * @param line its line, from 1
     * @param target where it leads
     */
    record Link(int line, String target) {}

    static Markdown read(Path file) {
        return new Markdown(file, Project.text(file).lines().toList());
    }

    static List<Markdown> all() {
        return Project.files(".md").stream().map(Markdown::read).toList();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        int open = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).strip().startsWith(FENCE)) {
                continue;
            }
            if (open < 0) {
                open = i;
            } else {
                String above = open == 0 ? "" : lines.get(open - 1);
                String language = lines.get(open).strip().substring(FENCE.length());
                blocks.add(new Block(language, open + 1, above, String.join("\n", lines.subList(open + 1, i))));
                open = -1;
            }
        }
        return blocks;
    }

    List<Link> links() {
        List<Link> links = new ArrayList<>();
        boolean isCode = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            isCode ^= line.strip().startsWith(FENCE);
            int number = i + 1;
            if (!isCode) {
                targets(line).forEach(target -> links.add(new Link(number, target)));
            }
        }
        return links;
    }

    /** Where the links of a text lead. */
    static Stream<String> targets(String text) {
        return LINK.matcher(CODE.matcher(text).replaceAll("code")).results().map(link -> link.group(1));
    }

    /** The names that links may put after a {@code #}. */
    List<String> anchors() {
        return lines.stream()
                .map(HEADING::matcher)
                .flatMap(matcher -> matcher.results().map(MatchResult::group))
                .map(Markdown::anchor)
                .toList();
    }

    private static String anchor(String heading) {
        return heading.replaceFirst("^#+ ", "")
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    /** What stands below a heading, until the next one. */
    Markdown section(String heading) {
        int start = lines.indexOf(heading) + 1;
        if (start == 0) {
            throw new IllegalArgumentException(file + " has no heading " + heading);
        }
        List<String> rest = lines.subList(start, lines.size());
        return new Markdown(
                file, rest.stream().takeWhile(line -> !line.startsWith("#")).toList());
    }

    /** The cells of all rows of tables whose first cell fits. */
    List<List<String>> rows(Pattern firstCell) {
        return lines.stream()
                .filter(line -> line.startsWith("|"))
                .map(line -> List.of(line.substring(1, line.length() - 1).split("(?<!\\\\)\\|", -1)))
                .map(cells -> cells.stream().map(String::strip).toList())
                .filter(cells -> firstCell.matcher(cells.getFirst()).matches())
                .toList();
    }
}
