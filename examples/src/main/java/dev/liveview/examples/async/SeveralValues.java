package dev.liveview.examples.async;

import dev.liveview.Component;
import dev.liveview.Template;
import dev.liveview.async.AsyncResult;
import dev.liveview.examples.Source;

/**
 * Two values that one task brings.
 *
 * @param profile the first
 * @param rank the second
 */
@Template("""
        <.section id="several" heading="Several at once" code={CODE}>
          <p class="about">
            One task brings a profile and a rank; they change together. A reset may forget both old results, or only some: here the rank stays while the profile
            is loading anew.
          </p>
          <p class="controls">
            <button phx-click="reload-both">Reload both</button>
            <button phx-click="reset-both">Reset both</button>
            <button phx-click="reset-profile">Reset the profile</button>
          </p>
          <div class="pair">
            <div class="pane" id="profile">
              <h3>profile</h3>
              <.async_result :let={profile} assign={@profile}>
                <:loading><p class="muted">Loading profile...</p></:loading>
                <:failed :let={failure}><p class="error">No profile: {Told.why(failure)}</p></:failed>
                <p><strong>{profile.name()}</strong>, {profile.city()}</p>
              </.async_result>
              <.state_badges of={@profile} />
            </div>
            <div class="pane" id="rank">
              <h3>rank</h3>
              <.async_result :let={rank} assign={@rank}>
                <:loading><p class="muted">Loading rank...</p></:loading>
                <:failed :let={failure}><p class="error">No rank: {Told.why(failure)}</p></:failed>
                <p>Place <strong>{rank.place()}</strong> of {rank.all()}, for now</p>
              </.async_result>
              <.state_badges of={@rank} />
            </div>
          </div>
        </.section>
        """)
record SeveralValues(AsyncResult<Profile> profile, AsyncResult<Rank> rank) implements Component {
    static final Source CODE = AsyncLive.SOURCE.part("several at once");
}
