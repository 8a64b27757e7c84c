package dev.liveview.benchmarks.departure;

import dev.liveview.LiveComponent;
import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.assign.Prop;
import dev.liveview.params.Params;
import dev.liveview.stream.LiveStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A view with all that a view may leave behind: components, a stream, a timer, and a task that waits until it is told to end. */
@Template("""
        <Member :for={number : @members} id={number} name={"member " + number} />
        <ul id="letters" phx-update="stream"><li :for={letter : @letters} id={letter.id()}>{letter.item()}</li></ul>
        """)
public final class HouseholdLive extends LiveView {
    private static final Duration RARELY = Duration.ofHours(1);

    final Assign<List<Integer>> members = assign(List.of(1, 2, 3));
    final LiveStream<String> letters = stream(letter -> "letter-" + letter);

    /** A component with state of its own. */
    @Template("""
            <p id={@name}>{@name} has {@letters}</p>
            """)
    public static final class Member extends LiveComponent {
        final Prop<String> name = prop();
        final Assign<Integer> letters = assign(0);
    }

    @Override
    public void mount(Params params, Session session) {
        letters.insertAll(List.of("a", "b", "c"));
        if (isConnected()) {
            every(RARELY, "tick");
            startAsync("visit", () -> new CountDownLatch(1).await());
        }
    }

    @On("write")
    void write() {
        letters.insertAt(0, "d");
        members.set(List.of(3, 4));
    }
}
