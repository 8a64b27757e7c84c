package components;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import java.util.List;

/** A list of posts, each with a button that counts. */
@Template("""
        <%!-- sample: call --%>
        <LikeButton :for={post : @posts} :key={post.id()} id={"like-" + post.id()} label={post.title()} />
        <LikeButton id="like-all" label="All of it" step={10} />
        <%!-- end: call --%>
        <p id="last">{@last}</p>
        """)
public final class PostsLive extends LiveView {
    final Assign<List<Post>> posts = assign(List.of(new Post(1, "Tea"), new Post(2, "Rum")));
    final Assign<String> last = assign("nothing");

    // sample: send-update
    @On("forget")
    void forget(long id) {
        sendUpdate(LikeButton.class, "like-" + id, LikeButton::forget);
    }
    // end: send-update

    @On("turn")
    void turn() {
        posts.update(all -> all.reversed().stream().toList());
    }

    // sample: liked
    @Override
    public void handleInfo(Object message) {
        switch (message) {
            case Liked(String what) -> last.set(what);
            default -> unhandled(message);
        }
    }
    // end: liked
}
