package dev.liveview.examples;

import dev.liveview.LiveView;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.params.Params;
import java.util.List;

/** The gallery's first page. */
@Template("""
        <main class="index">
          <h1>Live views in Java</h1>
          <p class="lead">Plain Java classes, rendered on the server. The browser gets HTML first, and from then on only what changed.</p>
          <ul class="cards">
            <li :for={card : @cards}>
              <a href={card.path()}>
                <h2>{card.title()}</h2>
                <p>{card.about()}</p>
              </a>
            </li>
          </ul>
        </main>
        """)
public final class IndexLive extends LiveView {
    /** One link of the page. */
    record Card(String path, String title, String about) {}

    final Assign<List<Card>> cards = assign(List.of(
            new Card("/counter", "Counter", "One integer and two buttons: the whole of a live view in a few lines."),
            new Card(
                    "/orgs/acme",
                    "Organisation",
                    "Slow work that never blocks a page: loading, failure, retry and cancel."),
            new Card(
                    "/addresses",
                    "Address book",
                    "A list with search, order and pages in the address, a form in a dialog, delete at once and undo."),
            new Card(
                    "/signup",
                    "Sign up in steps",
                    "A form for each step, and each step an address: back, forward and a lost connection lose nothing."),
            new Card(
                    "/async",
                    "Every way to wait",
                    "Several values at once, resets, cancelling, progress, a supervisor with a limit, a handler that throws."),
            new Card(
                    "/lists",
                    "Lists and parts",
                    "Cards with a state of their own, rows that move and lose nothing, a stream that the server forgets, views in the view."),
            new Card("/feed", "Endless feed", "Ten thousand posts, of which the page holds sixty and the server none."),
            new Card("/commands", "Commands", "A button for each thing that the browser does at once, without asking."),
            new Card("/search", "Search", "Results while you type; older searches are superseded by newer ones."),
            new Card("/clock", "Clock", "A page that the server changes by itself, once a second.")));

    @Override
    public void mount(Params params, Session session) {
        pageTitle("Gallery");
    }
}
