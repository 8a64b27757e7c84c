package components;

import dev.liveview.LiveComponent;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.assign.Prop;

/** Counts its own likes. */
// sample: button
@Template("""
        <div id={@id} class="like">
          {@label}: {@likes} <button phx-click="like" phx-target={@myself}>Like</button>
        </div>
        """)
public final class LikeButton extends LiveComponent {
    final Prop<String> label = prop(); // the parent must give it
    final Prop<Integer> step = prop(1); // the parent may give it
    final Assign<Integer> likes = assign(0); // its own

    @On("like")
    void like() {
        likes.update(n -> n + step.get());
        self().send(new Liked(label.get()));
    }

    void forget() {
        likes.set(0);
    }
}
// end: button
