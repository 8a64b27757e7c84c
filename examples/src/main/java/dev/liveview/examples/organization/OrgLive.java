package dev.liveview.examples.organization;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.Uses;
import dev.liveview.assign.Assign;
import dev.liveview.async.AsyncAssign;
import dev.liveview.examples.Example;
import dev.liveview.examples.Source;
import dev.liveview.params.Params;
import java.time.Duration;

/** An organisation, read from a database while the page is already there. */
@Uses(Example.class)
@Template("""
        <.example title="Organisation" about={ABOUT} source={SOURCE}>
          <.async_result :let={org} assign={@org} as="div" class="org" delay="150">
            <:loading><p class="muted">Loading organization...</p></:loading>
            <:failed :let={failure}>
              <p class="error">Error: {failure.message()}</p>
              <button phx-click="reload">Retry</button>
            </:failed>
            <h2>{org.name()}</h2>
            <p class="muted">{org.city()}</p>
            <p>{org.description()}</p>
          </.async_result>
          <form class="controls" phx-change="conditions">
            <label>Query takes
              <select name="seconds">
                <option :for={n : new int[] {0, 1, 2, 5, 20}} value={n} selected={n == @seconds}>{n} s</option>
              </select>
            </label>
            <label><input type="checkbox" name="failing" value="true" checked={@failing}> and fails</label>
          </form>
          <p class="controls">
            <button phx-click="reload">Reload</button>
            <button phx-click="reset">Reset and reload</button>
            <button :if={@org.isLoading()} phx-click="cancel">Cancel</button>
            <span :if={@org.isLoading()} class="muted" role="status">loading</span>
            <span :if={@org.isFailed() && @org.isOk()} class="error" role="status">the last attempt failed</span>
          </p>
        </.example>
        """)
public final class OrgLive extends LiveView {
    static final Source SOURCE = Source.of(OrgLive.class);
    static final String ABOUT =
            "A query runs on a virtual thread while the page already stands; the result arrives as a change of the page. Make the query slow, let it fail, retry it, or cancel it on its way.";

    final Assign<String> slug = assign();
    final Assign<Integer> seconds = assign(1);
    final Assign<Boolean> failing = assign(false);
    final AsyncAssign<Org> org = async();

    private final Organizations organizations;

    /** A view of an organisation in this database. */
    public OrgLive(Organizations organizations) {
        this.organizations = organizations;
    }

    @Override
    public void mount(Params params, Session session) {
        slug.set(params.get("slug"));
        pageTitle("Organisation");
        load();
    }

    @On("reload")
    void load() {
        var slug = this.slug.get(); // copy first: the task runs on another thread
        var delay = Duration.ofSeconds(seconds.get());
        var fails = failing.get();
        assignAsync(org, () -> organizations.bySlug(slug, delay, fails));
    }

    @On("reset")
    void reset() {
        var slug = this.slug.get();
        var delay = Duration.ofSeconds(seconds.get());
        var fails = failing.get();
        assignAsync(org, o -> o.reset(), () -> organizations.bySlug(slug, delay, fails));
    }

    @On("cancel")
    void cancel() {
        cancelAsync(org);
    }

    @On("conditions")
    void conditions(int seconds, boolean failing) {
        this.seconds.set(seconds);
        this.failing.set(failing);
    }
}
