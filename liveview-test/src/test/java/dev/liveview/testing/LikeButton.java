package dev.liveview.testing;

import dev.liveview.LiveComponent;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.assign.Prop;
import java.util.Map;

/** Counts its own likes. */
@Template("""
        <div id={@id} class="like">
          <span>{@label}: {@likes}</span>
          <button phx-click="like" phx-target={@myself}>Like</button>
          <button class="lost" phx-click="like">Count</button>
          <form phx-change="rename" phx-submit="save" phx-target={@myself}><input name="name" value=""></form>
          <i id={@id + "-hook"} phx-hook="Any" phx-target={@myself}></i>
        </div>
        """)
public final class LikeButton extends LiveComponent {
    final Prop<String> label = prop();
    final Assign<Integer> likes = assign(0);

    @On("like")
    void like() {
        likes.update(n -> n + 1);
        pushEvent("liked", Map.of("by", label.get()));
    }

    @On("rename")
    void rename(String name) {
        likes.set(name.length());
    }

    @On("save")
    void save() {
        likes.set(-1);
    }
}
