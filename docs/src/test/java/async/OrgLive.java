package async;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.async.AsyncAssign;
import dev.liveview.async.AsyncError;
import dev.liveview.params.Params;
import java.time.Duration;

// sample: org
@Template("""
        <.async_result :let={org} assign={@org} as="article" delay="150">
          <:loading>Loading…</:loading>
          <:failed :let={failure}>
            <p role="alert">{failure.message()}</p>
            <button phx-click="load">Try again</button>
          </:failed>
          <h1>{org.name()}</h1>
          <p>{org.description()}</p>
        </.async_result>
        <p :if={@org.isOk() && @org.isFailed()}>This may be out of date.</p>
        <button :if={@org.isOk()} phx-click="load" disabled={@org.isLoading()}>Reload</button>
        <button :if={@org.isLoading()} phx-click="cancel">Cancel</button>
        """)
public final class OrgLive extends LiveView {
    final Assign<String> slug = assign();
    final AsyncAssign<Org> org = async();

    private final Directory directory;

    OrgLive(Directory directory) {
        this.directory = directory;
    }

    @Override
    public void mount(Params params, Session session) {
        slug.set(params.get("slug"));
        load();
    }

    @On("load")
    void load() {
        var slug = this.slug.get();
        assignAsync(
                org,
                o -> o.timeout(Duration.ofSeconds(5)),
                () -> directory
                        .find(slug)
                        .orElseThrow(() -> new AsyncError("There is no organisation '" + slug + "'.")));
    }

    @On("cancel")
    void cancel() {
        cancelAsync(org);
    }
}
// end: org
