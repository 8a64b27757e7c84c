package dev.liveview.examples.browser.trial;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.params.Params;
import dev.liveview.stream.LiveStream;
import java.util.List;

/** A stream whose items hold what suffers when it is taken out of the page: frames, custom elements, videos that play, what is scrolled. */
@Template("""
        <ul id="frames" phx-update="stream">
          <li :for={entry : @frames} id={entry.id()}><iframe srcdoc="<p>a page</p>" title="frame"></iframe><plugged-in></plugged-in><textarea aria-label="notes"></textarea><video></video>{entry.item()}</li>
        </ul>
        <button phx-click="more">More</button>
        <button phx-click="turn">Turn round</button>
        """)
public final class FramesLive extends LiveView {
    private static final List<Integer> NUMBERS = List.of(1, 2, 3, 4, 5);

    final LiveStream<Integer> frames = stream(number -> "frame-" + number);

    @Override
    public void mount(Params params, Session session) {
        frames.insertAll(NUMBERS);
    }

    @On("more")
    void more() {
        frames.insertAt(0, 6);
        frames.insertAt(2, 7);
    }

    @On("turn")
    void turn() {
        frames.reset();
        NUMBERS.forEach(number -> frames.insertAt(0, number));
    }
}
