package language;

import dev.liveview.LiveComponent;
import dev.liveview.Template;
import dev.liveview.UpdateMany;
import dev.liveview.assign.Assign;
import dev.liveview.assign.Prop;
import java.util.List;
import java.util.Map;

/** The component of the reference that is updated together with others of its class. */
// sample: many
@Template("<b id={@id}>{@name}</b>")
public final class UserCard extends LiveComponent {
    final Prop<Long> userId = prop();
    final Assign<String> name = assign("");

    @UpdateMany
    static void load(List<UserCard> cards) {
        Map<Long, String> names =
                Users.namesOf(cards.stream().map(card -> card.userId.get()).toList());
        cards.forEach(card -> card.name.set(names.get(card.userId.get())));
    }
}
// end: many
