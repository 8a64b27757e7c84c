package dev.liveview.testing;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.async.AsyncAssign;
import dev.liveview.params.Params;

/** An organization that arrives later. */
@Template("""
        <div>
          <.async_result :let={org} assign={@org}>
            <:loading>Loading organization...</:loading>
            <:failed :let={failure}>
              <p>Error: {failure.message()}</p>
              <button phx-click="reload">Retry</button>
            </:failed>
            <h1>{org.name()}</h1>
            <p>{org.description()}</p>
          </.async_result>
          <button :if={@org.isLoading()} phx-click="cancel">Cancel</button>
        </div>
        """)
public final class OrgLive extends LiveView {
    final Assign<String> slug = assign();
    final AsyncAssign<Org> org = async();

    private final Organizations organizations;

    OrgLive(Organizations organizations) {
        this.organizations = organizations;
    }

    @Override
    public void mount(Params params, Session session) {
        slug.set(params.get("slug"));
        load();
    }

    @On("reload")
    void load() {
        var wanted = slug.get();
        assignAsync(org, () -> organizations.bySlug(wanted));
    }

    @On("cancel")
    void cancel() {
        cancelAsync(org);
    }
}
