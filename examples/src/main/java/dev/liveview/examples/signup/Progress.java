package dev.liveview.examples.signup;

import dev.liveview.Component;
import dev.liveview.Template;
import java.util.Set;

/**
 * The steps as links, with what is done of them.
 *
 * @param current the one that is shown
 * @param done those that are filled in
 */
@Template("""
        <nav class="steps" aria-label="Steps">
          <ol>
            <li :for={step : STEPS} class={@done.contains(step) ? "done" : ""}>
              <.link patch={step.path()} aria-current={step == @current ? "step" : null}>{step.title()}<span class="unseen">{@done.contains(step) ? ", filled in" : ""}</span></.link>
            </li>
          </ol>
        </nav>
        """)
record Progress(Step current, Set<Step> done) implements Component {
    static final java.util.List<Step> STEPS = java.util.List.of(Step.values());
}
