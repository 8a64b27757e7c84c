package components;

import dev.liveview.LiveComponent;
import dev.liveview.LiveView;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.assign.Prop;

/** What not to do, and what happens. */
final class Mistakes {
    private Mistakes() {}

    @Template("""
            <LikeButton id="like" label="Tea" />
            <LikeButton id="like" label="Rum" />
            """)
    static final class TwiceLive extends LiveView {}

    @Template("<Hasty id=\"hasty\" size={3} />")
    static final class HastyLive extends LiveView {}

    // sample: early
    @Template("<p>{@text}</p>")
    static final class Hasty extends LiveComponent {
        final Prop<Integer> size = prop();
        final Assign<String> text = assign("");

        @Override
        public void mount() {
            text.set("*".repeat(size.get())); // wrong: the prop is null until update()
        }
    }
    // end: early

    @Template("<Leaver id=\"leaver\" />")
    static final class LeavingLive extends LiveView {}

    // sample: leaver
    @Template("<p>…</p>")
    static final class Leaver extends LiveComponent {
        @Override
        public void update() {
            redirect("/login"); // wrong: the page is being rendered
        }
    }
    // end: leaver
}
