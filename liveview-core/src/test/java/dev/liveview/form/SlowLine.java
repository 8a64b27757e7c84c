package dev.liveview.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.assign.Cells;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A page that hears some events later of what became of the rows, and a person who does not wait for it. */
final class SlowLine {
    final Form<Club> form = Form.of(new Cells("ClubLive"), Club.class, UnaryOperator.identity());

    /** What should be there: the numbers of the rows in order, and what was typed into each. */
    private List<String> rows = new ArrayList<>();

    private final Map<String, String> texts = new HashMap<>();
    private final Deque<List<String>> answers = new ArrayDeque<>();
    private List<String> page = List.of();
    private int typed;

    SlowLine() {
        send("");
    }

    void check(int step) {
        act(step % 10, step / 10);
        assertThat(keys()).as("rows").isEqualTo(rows);
        for (FormPart row : form.field("teams").rows()) {
            assertThat(row.field("name").value()).isEqualTo(texts.getOrDefault(row.key(), ""));
        }
    }

    private void act(int what, int number) {
        String known = rows.isEmpty() ? "none" : rows.get(number % rows.size());
        int place = page.isEmpty() ? -1 : number % page.size();
        switch (what) {
            case 0 -> {
                form.addRow("teams");
                added();
            }
            case 1 -> {
                form.removeRow("teams", known);
                rows.remove(known);
            }
            case 2 -> {
                form.moveRow("teams", known, 1);
                rows = moved(known);
            }
            case 3, 4 -> {
                send("&teams_sort[]=" + String.join("&teams_sort[]=", places()) + "&teams_sort[]=new");
                added();
            }
            case 5 -> {
                send("&teams_drop[]=" + place);
                rows.removeAll(place < 0 ? List.of() : List.of(page.get(place)));
            }
            case 6 -> reverse();
            case 7, 8 -> {
                if (place >= 0) {
                    texts.put(page.get(place), "text " + typed++);
                }
                send("");
            }
            default -> hear();
        }
        answers.add(keys());
    }

    /** The number of a new row is chosen by the form. */
    private void added() {
        List<String> fresh = new ArrayList<>(keys());
        fresh.removeAll(rows);
        assertThat(fresh).as("new rows").hasSize(1);
        assertThat(page).as("rows that the page shows").doesNotContainAnyElementsOf(fresh);
        texts.keySet().removeAll(fresh);
        rows.addAll(fresh);
    }

    private List<String> moved(String key) {
        List<String> moved = new ArrayList<>(rows);
        int place = moved.indexOf(key);
        if (place >= 0 && place < moved.size() - 1) {
            Collections.swap(moved, place, place + 1);
        }
        return moved;
    }

    /** A script sorts what it sees; what that means for rows that it does not see is not defined. */
    private void reverse() {
        if (page.equals(rows)) {
            rows = new ArrayList<>(rows.reversed());
            send("&teams_sort[]=" + String.join("&teams_sort[]=", places().reversed()));
        }
    }

    private void hear() {
        page = answers.isEmpty() ? page : answers.remove();
    }

    private List<String> places() {
        return page.stream().map(key -> Integer.toString(page.indexOf(key))).toList();
    }

    private void send(String order) {
        StringBuilder sent = new StringBuilder("name=Chess");
        for (int i = 0; i < page.size(); i++) {
            String key = page.get(i);
            sent.append("&teams[%d][_persistent_id]=%s&teams[%d][name]=".formatted(i, key, i))
                    .append(texts.getOrDefault(key, "").replace(' ', '+'));
        }
        form.validate(FormData.decode(sent + "&teams_drop[]=" + order));
    }

    private List<String> keys() {
        return form.field("teams").rows().stream().map(FormPart::key).toList();
    }
}
