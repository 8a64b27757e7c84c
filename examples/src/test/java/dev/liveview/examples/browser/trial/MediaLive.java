package dev.liveview.examples.browser.trial;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;

/** A film and its poster, which come when they are asked for. */
@Template("""
        <button phx-click="show">Show</button>
        <figure :if={@shown}>
          <img id="poster" srcset={@poster + " 1x"} alt="a poster">
          <video id="film" src="/scripts/silence.wav" autoplay muted loop></video>
        </figure>
        """)
public final class MediaLive extends LiveView {
    final Assign<Boolean> shown = assign(false);
    final Assign<String> poster = assign("/scripts/poster.svg");

    @On("show")
    void show() {
        shown.set(true);
    }
}
