import type * as Commands from "../commands/commands.ts";
import { Overrides } from "../commands/overrides.ts";
import type { CommandList } from "../commands/parse.ts";
import type { CommandHost, PushCommand } from "../commands/run.ts";
import { Transitions } from "../commands/transitions.ts";
import type { report } from "../diagnostics.ts";
import { WaitingControls } from "../forms/waiting_controls.ts";
import { FormEvents } from "./form_events.ts";
import type { Push, Pushes } from "./pushes.ts";
import type { RateDefaults } from "./rate_limiter.ts";
import { Rates } from "./rates.ts";

/** Bindings that may hold lists of commands when a page is loaded. */
const BINDINGS = ["click", "mounted", "remove", "connected", "disconnected", "keydown", "window-keydown"];

/** What runs lists of commands, which few pages have. */
export interface CommandsOnDemand {
  load(): unknown;
  use(action: (part: typeof Commands) => void): void;
}

/**
 * What a binding may ask for besides the plain event of a click, a key or the focus: lists of commands, the values of a
 * form, a text while it waits, a rate, clicks somewhere else. Loaded when a page needs any of it, or else when it has joined.
 */
export class Bindings {
  readonly controls = new WaitingControls();
  readonly overrides = new Overrides();
  declare readonly transitions: Transitions;
  declare readonly rates: Rates;
  declare readonly forms: FormEvents;
  readonly #host: Pushes;
  readonly #report: typeof report;
  readonly #commands: CommandsOnDemand;

  constructor(host: Pushes, defaults: RateDefaults, reporter: typeof report, commands: CommandsOnDemand) {
    this.#host = host;
    this.#report = reporter;
    this.#commands = commands;
    this.transitions = new Transitions((action) => commands.use(action));
    this.rates = new Rates(defaults, reporter);
    this.forms = new FormEvents(host, this.rates, reporter);
  }

  /** Loads what runs commands if the page has some, so that the first is not late. */
  prepare(): void {
    if (document.querySelector(BINDINGS.map((name) => `[phx-${name}^="[["],`).join("") + "[phx-click-away]")) {
      this.#commands.load();
    }
  }

  /**
   * Runs an event name or a list of commands for its element; the occasion is the event that has started it, if one has. What it pushes goes through the
   * function, with the element for which it is pushed: another one if the list runs what stands in an attribute there.
   */
  run(source: Element, binding: CommandList, push: (push: Push, source: Element) => void, occasion: string | null): void {
    if (typeof binding === "string" && !binding.startsWith("[")) {
      push(pushOf({ event: binding }, source), source);
      return;
    }
    const host: CommandHost = {
      overrides: this.overrides,
      transitions: this.transitions,
      report: this.#report,
      occasion,
      push: (command) => push(pushOf(command, source), source),
      go: (href, replace, patch) => this.#host.go(href, replace, patch),
      execute: (element, other) => this.run(element, other, push, occasion),
    };
    this.#commands.use(({ runCommands }) => runCommands(host, source, binding));
  }

  /** Has the browser submit the form, as by this button (C-259). */
  submitNatively(form: Element, button: HTMLElement | null | undefined): void {
    const { name, value } = (button ?? {}) as HTMLButtonElement;
    if (name) {
      (form as HTMLFormElement).addEventListener("formdata", ({ formData }) => formData.append(name, value), { once: true });
    }
    // a field named "submit" hides the form's own method
    HTMLFormElement.prototype.submit.call(form);
  }

  /** Triggers the bindings of the elements away from which the user has clicked. */
  clicked(start: Element, trigger: (element: Element, binding: string) => void): void {
    // not those that this very click is about to show
    const shown = [...document.querySelectorAll("[phx-click-away]")].filter(isShown);
    if (shown.length > 0 && isShown(start)) {
      this.#commands.use(({ clickedAwayFrom }) =>
        clickedAwayFrom(start, shown).forEach((element) => trigger(element, element.getAttribute("phx-click-away") ?? ""))
      );
    }
  }
}

function isShown(element: Element): boolean {
  return element.getClientRects().length > 0;
}

function pushOf({ event, target, value, loading, page_loading }: PushCommand, source: Element): Push {
  const isShown = page_loading || source.hasAttribute("phx-page-loading");
  return {
    event,
    target,
    value,
    loading: loading ? [...document.querySelectorAll(loading)] : [],
    told: (phase) => {
      if (isShown) {
        dispatchEvent(new CustomEvent(`phx:page-loading-${phase}`, { detail: { kind: "element", target: source } }));
      }
    },
  };
}
