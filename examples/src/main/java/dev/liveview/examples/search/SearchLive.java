package dev.liveview.examples.search;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.Uses;
import dev.liveview.assign.Assign;
import dev.liveview.async.AsyncAssign;
import dev.liveview.async.AsyncOutcome.Failed;
import dev.liveview.async.AsyncOutcome.Ok;
import dev.liveview.async.AsyncResult;
import dev.liveview.examples.Example;
import dev.liveview.examples.Source;
import dev.liveview.examples.organization.Org;
import dev.liveview.examples.organization.Organizations;
import dev.liveview.params.Params;
import java.time.Duration;
import java.util.List;

/** A search that follows the typing. */
@Uses(Example.class)
@Template("""
        <.example title="Search" about={ABOUT} source={SOURCE}>
          <form class="search" role="search" phx-change="search" phx-submit="search">
            <input type="search" name="query" value={@query} phx-debounce="100" autocomplete="off" placeholder="a name, a city, a word" aria-label="Search">
          </form>
          <.async_result :let={found} assign={@found}>
            <:failed :let={failure}><p class="error">Error: {failure.message()}</p></:failed>
            <p class="muted" role="status">{found.size()} found{@found.isLoading() ? ", searching" : ""}</p>
            <ul class="results">
              <li :for={org : found} :key={org.slug()} id={"org-" + org.slug()}>
                <a href="/orgs/{org.slug()}">{org.name()}</a> <span class="muted">{org.city()}</span>
              </li>
            </ul>
          </.async_result>
        </.example>
        """)
public final class SearchLive extends LiveView {
    static final Source SOURCE = Source.of(SearchLive.class);
    static final String ABOUT =
            "Every change of the field starts a query under the same key, so that a newer one makes an older one's answer invisible. The old results stay until the new ones are there.";

    private static final Duration SLOWNESS = Duration.ofMillis(200);

    final Assign<String> query = assign("");
    final AsyncAssign<List<Org>> found = async();

    private final Organizations organizations;

    /** A search in this database. */
    public SearchLive(Organizations organizations) {
        this.organizations = organizations;
    }

    @Override
    public void mount(Params params, Session session) {
        pageTitle("Search");
        search(params.get("query", ""));
    }

    @On("search")
    void search(String query) {
        this.query.set(query);
        found.update(AsyncResult::loading);
        startAsync("search", () -> organizations.search(query, SLOWNESS), outcome -> {
            switch (outcome) {
                case Ok(List<Org> orgs) -> found.set(AsyncResult.ok(orgs));
                case Failed(var failure) -> found.set(AsyncResult.failed(found.get(), failure));
            }
        });
    }
}
