package dev.liveview.examples.feed;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.examples.Source;
import dev.liveview.params.Params;
import dev.liveview.stream.LiveStream;
import java.util.List;
import java.util.stream.IntStream;

/** Ten thousand posts in a list that grows at the end that one scrolls to, and shrinks at the other. */
@Template("""
        <.example title="Endless feed" about={ABOUT} source={SOURCE}>
          <ul id="posts" class={"feed" + (@first > 1 ? " before" : "") + (@last < Post.COUNT ? " after" : "")} phx-update="stream" phx-viewport-top={@first > 1 ? "earlier" : null} phx-viewport-bottom={@last < Post.COUNT ? "later" : null} aria-label="Posts">
            <li :for={entry : @posts} id={entry.id()}>
              <span class="muted">{entry.item().number()}</span> <span>{entry.item().text()}</span>
            </li>
          </ul>
          <p :if={@last == Post.COUNT} class="muted" id="end">This was the last of {Post.COUNT} posts.</p>
        </.example>
        """)
public final class FeedLive extends LiveView {
    static final Source SOURCE = Source.of(FeedLive.class);
    static final String ABOUT =
            "Scroll as long as you like: the page never holds more than three screens of posts, and the server holds two numbers.";
    static final int PAGE = 20;
    static final int KEPT = 3 * PAGE;

    final Assign<Integer> first = assign(1);
    final Assign<Integer> last = assign(0);
    final LiveStream<Post> posts = stream(post -> "post-" + post.number());

    @Override
    public void mount(Params params, Session session) {
        pageTitle("Endless feed");
        later();
    }

    @On("later")
    void later() {
        int from = last.get() + 1;
        last.set(Math.min(last.get() + PAGE, Post.COUNT));
        first.set(Math.max(first.get(), last.get() - KEPT + 1));
        posts.insertAll(between(from, last.get()), o -> o.limit(-KEPT));
    }

    @On("earlier")
    void earlier(Params values) {
        if (values.has("_overran")) { // the user is far above what the page holds, by the Home key for example
            start();
            return;
        }
        int to = first.get() - 1;
        first.set(Math.max(1, first.get() - PAGE));
        last.set(Math.min(last.get(), first.get() + KEPT - 1));
        posts.insertAll(between(first.get(), to), o -> o.at(0).limit(KEPT));
    }

    private void start() {
        first.set(1);
        last.set(PAGE);
        posts.reset(between(1, PAGE));
    }

    private static List<Post> between(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(Post::of).toList();
    }
}
