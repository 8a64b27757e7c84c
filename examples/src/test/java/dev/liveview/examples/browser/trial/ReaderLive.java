package dev.liveview.examples.browser.trial;

import dev.liveview.LiveView;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.params.Params;

/** Another page, in the same live session as the atlas and, as the vault, in another one. */
@Template("""
        <h1>Reader</h1>
        <a data-phx-link="redirect" data-phx-link-state="push" href="/atlas">Atlas</a>
        <RadioLive id="radio" sticky />
        <p style="height: 3000px">Much text</p>
        <p id="end">The end</p>
        """)
public final class ReaderLive extends LiveView {
    @Override
    public void mount(Params params, Session session) {
        pageTitle("Reader");
    }
}
