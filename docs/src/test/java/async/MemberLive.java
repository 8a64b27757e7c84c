package async;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.async.Assigns;
import dev.liveview.async.AsyncAssign;
import dev.liveview.params.Params;
import java.util.List;

/** A person and an organisation, each loaded while the page already stands. */
@Template("""
        <section id="by-hand">
          <%!-- sample: by-hand --%>
          <p :if={@org.isLoading()}>Loading the organisation…</p>
          <h1 :if={@org.isOk()}>{@org.result().name()}</h1>
          <p :if={@org.isFailed()}>The organisation could not be loaded.</p>
          <%!-- end: by-hand --%>
        </section>

        <%!-- sample: component --%>
        <.async_result :let={org} assign={@org}>
          <:loading>Loading the organisation…</:loading>
          <:failed :let={failure}>Sorry: {failure.message()}</:failed>
          <h1>{org.name()}</h1>
        </.async_result>
        <%!-- end: component --%>

        <%!-- sample: wrapper --%>
        <.async_result :let={profile} assign={@profile} as="section" id="profile" delay="150">
          <:loading>Loading…</:loading>
          <:failed :let={failure}>{failure.message()}</:failed>
          {profile}, number {@rank.result()}
        </.async_result>
        <%!-- end: wrapper --%>
        """)
public final class MemberLive extends LiveView {
    // sample: cells
    final Assign<String> slug = assign();
    final AsyncAssign<Org> org = async();
    // end: cells
    final Assign<String> person = assign();
    final AsyncAssign<String> profile = async();
    final AsyncAssign<Integer> rank = async();

    private final Directory directory;

    MemberLive(Directory directory) {
        this.directory = directory;
    }

    @Override
    public void mount(Params params, Session session) {
        slug.set(params.get("slug"));
        person.set(params.get("person"));
        loadOrg();
        loadPerson();
    }

    // sample: one
    void loadOrg() {
        var slug = this.slug.get(); // a copy, taken while we are still on the view's thread
        assignAsync(org, () -> directory.find(slug).orElseThrow());
    }
    // end: one

    // sample: several
    void loadPerson() {
        var person = this.person.get();
        assignAsync(
                List.of(profile, rank),
                () -> Assigns.of(profile, directory.profile(person)).and(rank, directory.rank(person)));
    }
    // end: several

    // sample: reset
    @On("other-org")
    void otherOrg(String slug) {
        this.slug.set(slug);
        assignAsync(org, o -> o.reset(), () -> directory.find(slug).orElseThrow());
    }

    @On("other-person")
    void otherPerson(String person) {
        this.person.set(person);
        assignAsync(
                List.of(profile, rank),
                o -> o.reset(profile), // the old rank stays until the new one is there
                () -> Assigns.of(profile, directory.profile(person)).and(rank, directory.rank(person)));
    }
    // end: reset

    @On("reload")
    void reload() {
        loadOrg();
        loadPerson();
    }
}
