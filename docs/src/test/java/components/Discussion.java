package components;

import dev.liveview.LiveComponent;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.assign.Prop;
import dev.liveview.stream.LiveStream;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Comments on a post, loaded when it is shown. */
// sample: discussion
@Template("""
        <section>
          <p :if={@comments.result().isLoading()}>Loading…</p>
          <ul id={"comments-" + @post} phx-update="stream">
            <li :for={entry : @comments} id={entry.id()}>{entry.item().text()}</li>
          </ul>
          <form phx-submit="add" phx-target={@myself}><input name="text" value=""></form>
        </section>
        """)
public final class Discussion extends LiveComponent {
    record Comment(long id, String text) {}

    final Prop<Long> post = prop();
    final LiveStream<Comment> comments = stream(comment -> "comment-" + comment.id());
    final Assign<@Nullable Long> loaded = assign();

    private final LongFunction<List<Comment>> archive;

    Discussion(LongFunction<List<Comment>> archive) {
        this.archive = archive;
    }

    @Override
    public void update() {
        var wanted = post.get();
        if (!Objects.equals(wanted, loaded.get())) { // update runs for every change of the parent that reaches this tag
            loaded.set(wanted);
            streamAsync(comments, o -> o.reset(), o -> o.reset(), () -> archive.apply(wanted));
        }
    }

    @On("add")
    void add(String text) {
        comments.insert(new Comment(text.hashCode(), text));
        putFlash("info", "Thank you");
    }
}
// end: discussion
