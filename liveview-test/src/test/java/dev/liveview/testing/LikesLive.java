package dev.liveview.testing;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import java.util.ArrayList;
import java.util.List;

/** Components that come and go. */
@Template("""
        <main>
          <p>{@likes}</p>
          <LikeButton :for={label : @labels} id={"like-" + label} label={label} />
          <button id="like-a-tea" phx-click="like" phx-target="#like-tea span">Like tea</button>
          <button id="like-all" phx-click="like" phx-target=".like">Like all</button>
          <button id="like-none" phx-click="like" phx-target="#nobody">Like none</button>
          <button id="like-page" phx-click="like" phx-target="main">Like the page</button>
          <button id="like-unknown" phx-click="like" phx-target="99">Like 99</button>
        </main>
        """)
public final class LikesLive extends LiveView {
    final Assign<Integer> likes = assign(0);
    final Assign<List<String>> labels = assign(List.of("tea", "rum"));

    @On("like")
    void like() {
        likes.update(n -> n + 1);
    }

    void add(String label) {
        List<String> more = new ArrayList<>(labels.get());
        more.add(label);
        labels.set(List.copyOf(more));
    }

    void remove(String label) {
        labels.set(labels.get().stream().filter(one -> !one.equals(label)).toList());
    }
}
