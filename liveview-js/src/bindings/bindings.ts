import { Overrides } from "../commands/overrides.ts";
import { type CommandHost, type PushCommand, runCommands } from "../commands/run.ts";
import { Transitions } from "../commands/transitions.ts";
import type { report } from "../diagnostics.ts";
import { WaitingControls } from "../forms/waiting_controls.ts";
import { clickedAwayFrom } from "./click_away.ts";
import { FormEvents } from "./form_events.ts";
import type { Push, Pushes } from "./pushes.ts";
import type { RateDefaults } from "./rate_limiter.ts";
import { Rates } from "./rates.ts";

/**
 * What a binding may ask for besides the plain event of a click, a key or the focus: lists of commands, the values of a
 * form, a text while it waits, a rate, clicks somewhere else. Loaded when a page needs any of it, or else when it has joined.
 */
export class Bindings {
  readonly controls = new WaitingControls();
  readonly overrides = new Overrides();
  readonly transitions = new Transitions();
  declare readonly rates: Rates;
  declare readonly forms: FormEvents;
  readonly #host: Pushes;
  readonly #report: typeof report;

  constructor(host: Pushes, defaults: RateDefaults, reporter: typeof report) {
    this.#host = host;
    this.#report = reporter;
    this.rates = new Rates(defaults, reporter);
    this.forms = new FormEvents(host, this.controls, this.rates, reporter);
  }

  /** Runs an event name or a list of commands for its element: each command in order, without waiting (C-323). */
  run(source: Element, binding: string, push: (push: Push) => void): void {
    const host: CommandHost = {
      overrides: this.overrides,
      transitions: this.transitions,
      report: this.#report,
      push: (command) => push(pushOf(command, source)),
      go: (href, replace, patch) => this.#host.go(href, replace, patch),
    };
    runCommands(host, source, binding);
  }

  /** Triggers the bindings of the elements away from which the user has clicked. */
  clicked(start: Element, trigger: (element: Element, binding: string) => void): void {
    clickedAwayFrom(start).forEach((element) => trigger(element, element.getAttribute("phx-click-away") ?? ""));
  }
}

function pushOf({ event, target, value, loading, page_loading }: PushCommand, source: Element): Push {
  const isShown = page_loading || source.hasAttribute("phx-page-loading");
  const dispatchLoading = (phase: string) => {
    if (isShown) {
      dispatchEvent(new CustomEvent(`phx:page-loading-${phase}`, { detail: { kind: "element", target: source } }));
    }
  };
  dispatchLoading("start");
  return {
    event,
    target,
    value,
    loading: loading === undefined ? [] : [...document.querySelectorAll(loading)],
    answered: () => dispatchLoading("stop"),
  };
}
