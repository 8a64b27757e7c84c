package components;

import dev.liveview.LiveComponent;
import dev.liveview.Template;
import dev.liveview.UpdateMany;
import dev.liveview.assign.Assign;
import dev.liveview.assign.Prop;
import java.util.List;

/** The name of a user. */
// sample: many
@Template("<b>{@name}</b>")
public final class UserCard extends LiveComponent {
    final Prop<Long> user = prop();
    final Assign<String> name = assign("");

    private final Users users;

    UserCard(Users users) {
        this.users = users;
    }

    @UpdateMany
    static void load(List<UserCard> cards) {
        var ids = cards.stream().map(card -> card.user.get()).toList();
        var names = cards.getFirst().users.names(ids); // one query for all of them
        cards.forEach(card -> card.name.set(names.get(card.user.get())));
    }
}
// end: many
