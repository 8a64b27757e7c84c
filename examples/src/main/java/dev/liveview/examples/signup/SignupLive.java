package dev.liveview.examples.signup;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.examples.Source;
import dev.liveview.form.Choice;
import dev.liveview.form.Form;
import dev.liveview.form.FormData;
import dev.liveview.form.Submission;
import dev.liveview.params.Params;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Several forms, one after the other. Each step is an address of this one view, which therefore keeps what was typed. The forms of the other steps are in
 * the page, hidden: so the browser brings all of them back after a lost connection.
 */
@Template("""
        <.example title="Sign up in steps" about={ABOUT} source={SOURCE}>
          <.progress current={@step} done={@done()} />
          <h2 id={"step-" + @step.number()} tabindex="-1" phx-mounted={@hasMoved ? JS.focus() : null}>{@step.number()}. {@step.title()}</h2>
          <section hidden={@step != Step.PERSON}>
            <.form for={@person} phx-change="person" phx-submit="person-done" novalidate>
              <.input field={@person.field("name")} label="Name" autocomplete="name" />
              <.input field={@person.field("email")} type="email" label="E-mail" autocomplete="email" />
              <.input field={@person.field("born")} label="Birthday" help="may be left out" />
              <p class="controls"><button>Next</button></p>
            </.form>
          </section>
          <section hidden={@step != Step.PLAN}>
            <.form for={@plan} phx-change="plan" phx-submit="plan-done" novalidate>
              <.input field={@plan.field("size")} type="radio" label="For whom" />
              <.input field={@plan.field("seats")} label="Seats" min="1" />
              <p class="controls"><button>Next</button> <.link patch={Step.PERSON.path()} class="button quiet">Back</.link></p>
            </.form>
          </section>
          <section hidden={@step != Step.WISHES}>
            <.form for={@wishes} phx-change="wishes" phx-submit="wishes-done" novalidate>
              <.input field={@wishes.field("letters")} label="Send me news" />
              <.input field={@wishes.field("words")} type="textarea" label="Anything else?" rows="4" phx-debounce="200" />
              <p class="controls"><button>Next</button> <.link patch={Step.PLAN.path()} class="button quiet">Back</.link></p>
            </.form>
          </section>
          <section :if={@step == Step.CHECK && @welcome.isEmpty()} id="summary">
            <dl class="summary">
              <dt>You</dt>
              <dd>{@you()}</dd>
              <dt>Plan</dt>
              <dd>{@chosen()}</dd>
              <dt>Wishes</dt>
              <dd>{@wanted()}</dd>
            </dl>
            <p :if={!@isComplete()} class="error" role="status">Something is missing yet.</p>
            <p class="controls">
              <button phx-click="sign-up" disabled={!@isComplete()} phx-disable-with="Signing up…">Sign up</button>
              <.link patch={Step.WISHES.path()} class="button quiet">Back</.link>
            </p>
          </section>
          <p :if={!@welcome.isEmpty()} class="flash good" role="status" id="welcome">{@welcome}</p>
        </.example>
        """)
public final class SignupLive extends LiveView {
    static final Source SOURCE = Source.of(SignupLive.class);
    static final String ABOUT =
            "Every step is an address: go back and forward, or cut the line and come again. What was typed stays.";

    private static final String MISSING = "not filled in yet";
    private static final int LONGEST_WORDS = 500;

    final Form<Person> person = form(Person.class)
            .rule("name", one -> !one.name().isBlank(), "must not be empty")
            .rule("email", Person::hasEmail, "is not an e-mail address")
            .rule("born", SignupLive::isBorn, "must not be in the future");
    final Form<Plan> plan = form(Plan.class)
            .rule("seats", one -> one.seats() >= 1, "must be one at least")
            .rule("seats", Plan::hasRoom, "are more than the plan has");
    final Form<Wishes> wishes =
            form(Wishes.class).rule("words", one -> one.words().length() <= LONGEST_WORDS, "are too many words");

    final Assign<Step> step = assign(Step.PERSON);
    final Assign<Boolean> hasMoved = assign(false);
    final Assign<Optional<Person>> signingUp = assign(Optional.empty());
    final Assign<Optional<Plan>> ordered = assign(Optional.empty());
    final Assign<Wishes> wished = assign(new Wishes(false, ""));
    final Assign<String> welcome = assign("");
    final Assign<Boolean> isShown = assign(false);

    @Override
    public void handleParams(Params params, URI uri) {
        Step asked = Step.of(params.get("step", "1")).orElse(Step.PERSON);
        hasMoved.set(isShown.get()); // the heading gets the focus, but not on the first page that one sees
        isShown.set(true);
        if (asked != Step.CHECK) {
            welcome.set("");
        }
        step.set(asked);
        pageTitle("Sign up: " + asked.title());
    }

    private static boolean isBorn(Person person) {
        return person.born()
                .filter(LocalDate.now(ZoneId.systemDefault())::isBefore)
                .isEmpty();
    }

    // ── what is typed ────────────────────────────────────────────────────

    @On("person")
    void person(FormData data) {
        signingUp.set(person.validate(data).accepted());
    }

    @On("plan")
    void plan(FormData data) {
        ordered.set(plan.validate(data).accepted());
    }

    @On("wishes")
    void wishes(FormData data) {
        wishes.validate(data).accepted().ifPresent(wished::set);
    }

    // ── steps ────────────────────────────────────────────────────────────

    @On("person-done")
    void personDone(FormData data) {
        signingUp.set(person.submit(data).accepted());
        goOn(signingUp.get().isPresent());
    }

    @On("plan-done")
    void planDone(FormData data) {
        ordered.set(plan.submit(data).accepted());
        goOn(ordered.get().isPresent());
    }

    @On("wishes-done")
    void wishesDone(FormData data) {
        Submission<Wishes> sent = wishes.submit(data);
        sent.accepted().ifPresent(wished::set);
        goOn(sent.accepted().isPresent());
    }

    private void goOn(boolean isDone) {
        if (isDone) {
            pushPatch(step.get().next().path());
        }
    }

    // ── the last one ─────────────────────────────────────────────────────

    Set<Step> done() {
        Set<Step> done = EnumSet.noneOf(Step.class);
        signingUp.get().ifPresent(ignored -> done.add(Step.PERSON));
        ordered.get().ifPresent(ignored -> done.add(Step.PLAN));
        if (isComplete() && wishes.isValid()) {
            done.add(Step.WISHES);
        }
        return done;
    }

    boolean isComplete() {
        return signingUp.get().isPresent() && ordered.get().isPresent() && wishes.isValid();
    }

    String you() {
        return signingUp
                .get()
                .map(one -> one.name() + ", " + one.email()
                        + one.born().map(day -> ", born on " + day).orElse(""))
                .orElse(MISSING);
    }

    String chosen() {
        return ordered.get()
                .map(one -> Choice.label(one.size()) + ", " + one.seats() + (one.seats() == 1 ? " seat" : " seats"))
                .orElse(MISSING);
    }

    String wanted() {
        String news = wished.get().letters() ? "news" : "no news";
        return wished.get().words().isBlank()
                ? news
                : news + "; " + wished.get().words();
    }

    @On("sign-up")
    void signUp() {
        if (isComplete()) {
            String name = signingUp.get().map(Person::name).orElse("");
            welcome.set("Welcome, " + name + "! Nothing was kept; this is an example.");
            person.reset();
            plan.reset();
            wishes.reset();
            signingUp.set(Optional.empty());
            ordered.set(Optional.empty());
            wished.set(new Wishes(false, ""));
        }
    }
}
