package dev.liveview.diff;

import static dev.liveview.diff.RandomPage.pick;
import static dev.liveview.diff.RandomPage.text;

import dev.liveview.Component;
import dev.liveview.LiveView;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.template.Slot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Tasks that are changed in place, in a list that is changed in place: nobody tells the view. */
final class BoardPage implements RandomPage<BoardPage.Board> {
    /** Equal by id alone, as an entity is. */
    static final class Task {
        final int id;
        String title;
        boolean done;
        final List<String> tags = new ArrayList<>();

        Task(int id, String title) {
            this.id = id;
            this.title = title;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Task task && task.id == id;
        }

        @Override
        public int hashCode() {
            return id;
        }
    }

    record Note(int id, String text) {}

    @Template("<em class={@tone}>{@text}</em>")
    record Badge(String text, String tone) implements Component {}

    @Template("""
            <section>
              <h2>{@title}</h2>
              {@innerBlock}
              <footer :if={@size > 0}>{@footer.render(@size)}</footer>
            </section>
            """)
    record Panel(String title, int size, Slot<Void> innerBlock, Slot<Integer> footer) implements Component {}

    @Template("""
            <ol><li :for={item : @items} :key={item.id()}>
              {@row.render(item.text() + @suffix)}
              <b :if={item.text().isEmpty()}>{@suffix}</b>
            </li></ol>
            """)
    record Rows(List<Note> items, String suffix, Slot<String> row) implements Component {}

    @Template("""
            <main>
              <h1 class={@busy ? "busy" : null} title={@title}>{@title}</h1>
              <.panel :if={@open} title={@title} size={@tasks.size()}>
                <p>{@note}</p><.badge text={@title} tone={@tone} />
                <:footer :let={size}>{size} of {@tasks.size()} {@tone}</:footer>
              </.panel>
              <p :else>{@tone} <b :if={@busy}>busy</b></p>
              <ul>
                <li :for={task, i : @tasks} :key={task.id} id={"task-" + task.id}>
                  {i}: {task.title}
                  <input value={task.title} checked={task.done}>
                  <.badge :if={task.done} text={task.title} tone={@tone} />
                  <em :else>{@note}</em>
                  <p><i :for={tag : task.tags}>{tag}{@tone}</i></p>
                  <p><i :for={tag, n : task.tags} :if={!tag.equals(@tone)} :key={tag}>{n}{tag} {task.title}</i></p>
                </li>
              </ul>
              <.rows items={@notes} suffix={@tone}><:row :let={line}><i>{line} {@title}</i></:row></.rows>
            </main>
            """)
    static final class Board extends LiveView {
        final Assign<List<Task>> tasks = assign(new ArrayList<>());
        final Assign<List<Note>> notes = assign(List.of());
        final Assign<String> title = assign("Board");
        final Assign<String> tone = assign("a");
        final Assign<@Nullable String> note = assign(null);
        final Assign<Boolean> open = assign(true);
        final Assign<Boolean> busy = assign(false);
    }

    private static final List<String> TAGS = List.of("a", "b", "red", "<b>", "x&y");

    private final Board board = new Board();
    private int ids;

    @Override
    public Board view() {
        return board;
    }

    @Override
    public boolean hasEchoes() {
        return true;
    }

    @Override
    public void change(Random random) {
        switch (random.nextInt(10)) {
            case 0 -> board.title.set(text(random));
            case 1 -> board.tone.set(text(random));
            case 2 -> board.note.set(random.nextBoolean() ? null : text(random));
            case 3 -> board.open.update(open -> !open);
            case 4 -> board.busy.set(random.nextBoolean());
            case 5 -> changeNotes(random);
            default -> changeTasks(random, board.tasks.get());
        }
    }

    private void changeNotes(Random random) {
        List<Note> notes = new ArrayList<>(board.notes.get());
        notes.removeIf(note -> random.nextInt(4) == 0);
        notes.replaceAll(note -> random.nextInt(3) == 0 ? new Note(note.id(), text(random)) : note);
        Collections.shuffle(notes, random);
        notes.add(new Note(ids++, text(random)));
        board.notes.set(random.nextBoolean() ? List.copyOf(notes) : notes);
    }

    private void changeTasks(Random random, List<Task> tasks) {
        int place = random.nextInt(tasks.size() + 1);
        switch (random.nextInt(9)) {
            case 0, 1, 2 -> tasks.add(place, new Task(ids++, text(random)));
            case 3 -> Collections.shuffle(tasks, random);
            case 4 -> moveTheLast(tasks, random);
            case 5 -> board.tasks.set(new ArrayList<>(tasks));
            case 6 -> tasks.subList(place, tasks.size()).clear();
            default -> {
                if (!tasks.isEmpty()) {
                    changeTask(random, tasks, random.nextInt(tasks.size()));
                }
            }
        }
    }

    private static void moveTheLast(List<Task> tasks, Random random) {
        if (!tasks.isEmpty()) {
            Task last = tasks.removeLast();
            tasks.add(random.nextInt(tasks.size() + 1), last);
        }
    }

    private static void changeTask(Random random, List<Task> tasks, int place) {
        Task task = tasks.get(place);
        switch (random.nextInt(6)) {
            case 0 -> task.title = text(random);
            case 1 -> task.done = !task.done;
            case 2 -> task.tags.clear();
            case 3 -> tasks.set(place, new Task(task.id, text(random))); // equal to what was there
            default -> {
                String tag = pick(TAGS, random);
                if (!task.tags.remove(tag)) {
                    task.tags.add(random.nextInt(task.tags.size() + 1), tag);
                }
            }
        }
    }

    @Override
    public @Nullable Repeated repeatAKey(Random random) {
        List<Task> tasks = board.tasks.get();
        if (tasks.isEmpty()) {
            return null;
        }
        int id = pick(tasks, random).id;
        int place = random.nextInt(tasks.size() + 1);
        tasks.add(place, new Task(id, "again"));
        return new Repeated(id, () -> tasks.remove(place));
    }
}
