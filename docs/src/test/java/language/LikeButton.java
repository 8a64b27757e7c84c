package language;

import dev.liveview.LiveComponent;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.assign.Prop;
import dev.liveview.template.Slot;

/** The stateful component of the reference. */
// sample: like
@Template("""
    <div id={@id}>
      {@innerBlock} {@label}: {@likes}
      <button phx-click="like" phx-target={@myself}>Like</button>
    </div>
    """)
public final class LikeButton extends LiveComponent {
    final Prop<String> label = prop(); // required
    final Prop<Integer> step = prop(1); // 1 unless the caller gives it
    final Prop<Slot<Void>> innerBlock = prop(Slot.none()); // content between the tags, if there is some
    final Assign<Integer> likes = assign(0); // its own

    @On("like")
    void like() {
        likes.update(n -> n + step.get());
    }
}
// end: like
