import { waitingControls } from "../bindings/form_events.ts";
import { Bindings, type CommandsOnDemand } from "../bindings/bindings.ts";
import { type Mark, type Push, type Pushes, visible } from "../bindings/pushes.ts";
import type { RateDefaults } from "../bindings/rate_limiter.ts";
import { elementValue } from "../bindings/values.ts";
import type { report } from "../diagnostics.ts";
import type { CommandList } from "../commands/parse.ts";
import { observeClicks } from "../events/clicks.ts";
import type { EventDelegate, EventType } from "../events/delegate.ts";
import { observeFocus } from "../events/focus.ts";
import { type FieldSettings, observeForms } from "../events/form_inputs.ts";
import { observeKeys } from "../events/keys.ts";
import type { HookHost, HookReceiver } from "../hooks/hook.ts";
import type { HookSet } from "../hooks/hooks.ts";
import type { ScriptCommands } from "../commands/script_commands.ts";
import type { NavigationSettings } from "../navigation/host.ts";
import type { Navigation } from "../navigation/navigation.ts";
import type { OnDemand } from "../on_demand.ts";
import type { FormRecovery } from "../recovery/form_recovery.ts";
import type { Viewport } from "../viewport/viewport.ts";
import type { Payload } from "../wire/codec.ts";
import type { EventReceiver, EventReply, EventRequest } from "./event_request.ts";
import type { EventMetadata, Occasion } from "./occasion.ts";
import type { UserActions, ViewHost } from "./view_host.ts";
import type { Views } from "./views.ts";

/** What a page sets about its events. */
export interface InteractionOptions extends NavigationSettings, FieldSettings {
  readonly liveSocket: unknown;
  readonly defaults: RateDefaults;
  readonly report: typeof report;
  readonly commands: CommandsOnDemand;
  /** The commands as methods for scripts. */
  readonly js: (occasion: Occasion) => ScriptCommands;
  /** What an application adds to the values of events, by their types (C-202). */
  readonly metadata?: EventMetadata | undefined;
}

/** Makes pushes to views of what the user and the hooks do, in its order. */
export class Interactions implements EventDelegate, Pushes, UserActions {
  declare readonly bindings: Bindings;
  declare readonly hookHost: HookHost;
  readonly #views: Views;
  readonly #host: ViewHost;
  readonly #options: InteractionOptions;
  declare readonly navigation: OnDemand<Navigation>;
  readonly #viewport: OnDemand<Viewport>;
  /** Hooks of elements outside of all views: they hear of no connection and stay as long as the page (C-183). */
  #hooksOutside: HookSet | undefined;
  readonly #links: OnDemand<typeof import("../links/method_link.ts")>;

  constructor(views: Views, host: ViewHost, options: InteractionOptions) {
    this.#views = views;
    this.#host = host;
    this.#options = options;
    this.navigation = host.onDemand(async () =>
      new (await import("../navigation/index.ts")).Navigation({ views, page: host, actions: this }, options)
    );
    this.#links = host.onDemand(() => import("../links/method_link.ts"));
    this.#viewport = host.onDemand(async () => new (await import("../viewport/index.ts")).Viewport(this));
    this.bindings = new Bindings(this, options.defaults, options.report, options.commands);
    this.hookHost = {
      liveSocket: options.liveSocket,
      report: options.report,
      receivers: (element, target) => this.#receivers(element, target),
      execute: (element, list) => this.execute(element, list, "hook"),
      js: () => options.js("hook"),
      wrapFocus: (element) => options.commands.use(({ wrapFocus }) => wrapFocus(element)),
    };
  }

  observe(signal: AbortSignal): void {
    const { rates } = this.bindings;
    observeClicks(this, rates, signal);
    observeKeys(this, rates, signal);
    observeFocus(this, rates, signal);
    observeForms(this, signal, this.#options);
    this.bindings.prepare();
    // where there is no view there are hooks and commands all the same (C-002)
    const isOutside = (element: Element) => !element.closest("[data-phx-session]");
    if ([...document.querySelectorAll("[phx-hook], [data-phx-hook]")].some(isOutside)) {
      this.#host.hooks.use(({ HookSet }) => {
        this.#hooksOutside ??= new HookSet(this.#host.definitions, this.hookHost);
        this.#hooksOutside.mountIn(document.body, isOutside);
      });
    }
    [...document.querySelectorAll("[phx-mounted]")].filter(isOutside)
      .forEach((element) => this.execute(element, element.getAttribute("phx-mounted")!));
    addEventListener("phx:js:exec", (event) => {
      const { to, js } = (event as CustomEvent).detail as { readonly to: string; readonly js: CommandList };
      document.querySelectorAll(to).forEach((element) => this.execute(element, js));
    }, { signal });
    addEventListener("focusout", ({ target }) => rates.flush(target), { signal, capture: true });
    addEventListener("popstate", () => this.popped(), { signal });
    addEventListener("beforeunload", (event) => this.#host.pageLoad.isLeaving || isUnsaved() && event.preventDefault(), { signal });
    addEventListener("scroll", ({ target }) => this.#scrolled(target), { signal, capture: true, passive: true });
    if (location.pathname + location.search !== this.#host.address) {
      this.popped();
    } else if (history.state) {
      this.navigation.load();
    }
  }

  execute(element: Element, list: CommandList, occasion: Occasion = null): void {
    this.triggered(occasion, element, list, {});
  }

  script(occasion: Occasion, name: string, args: readonly unknown[]): void {
    this.#options.commands.use(({ scriptCommands }) => {
      const commands = scriptCommands((element, list) => this.execute(element, list, occasion));
      (commands as unknown as Record<string, (...all: readonly unknown[]) => void>)[name]!(...args);
    });
  }

  get canNavigate(): boolean {
    return this.#host.socket.isOpen && this.#views.main !== undefined;
  }

  leaving(form?: HTMLFormElement): void {
    // whoever follows a link may still be asked
    if (form || !isUnsaved()) {
      this.#host.pageLoad.leaving();
    }
    if (form?.hasAttribute("phx-change")) {
      // not before the browser has read the values: what is out of use has none
      requestAnimationFrame(() => waitingControls(form).forEach((control) => this.bindings.controls.suspend(control, true)));
    }
  }

  /** Runs a binding; one that no event has started has no type, and its element does not wait for the answer. */
  triggered(type: Occasion, element: Element, binding: CommandList, metadata: Payload, cause?: Event): void {
    const added = cause && this.#options.metadata?.[type as EventType]?.(cause, element);
    this.bindings.run(element, binding, (push, source) => {
      const value = { ...elementValue(source, { ...metadata, ...added }), ...push.value };
      this.send(source, push, { type, event: push.event, value }, type === null ? [] : [visible(source)]);
    }, type);
  }

  #scrolled(target: EventTarget | null): void {
    if (document.querySelector("[phx-viewport-top], [phx-viewport-bottom]")) {
      this.#viewport.use((viewport) => viewport.scrolled(target));
    }
  }

  clicked(start: Element, cause: Event): void {
    this.bindings.clicked(start, (element, binding) => this.triggered("click", element, binding, {}, cause));
  }

  changed(input: Element): void {
    this.bindings.forms.changed(input);
  }

  submitted(form: HTMLFormElement, submitter: HTMLElement | null): void {
    if (this.bindings.forms.submitted(form, submitter)) {
      this.#host.edits.submitted(form, submitter);
    }
  }

  reset(form: HTMLFormElement): void {
    this.bindings.forms.reset(form);
  }

  approached(): void {
    this.navigation.load();
  }

  followed(link: HTMLAnchorElement, byForm = false): void {
    if (byForm) {
      this.leaving();
      this.#links.use(({ followByForm }) => followByForm(link));
    } else {
      this.navigation.use((navigation) => navigation.follow(link));
    }
  }

  popped(): void {
    if (this.#views.main) {
      this.navigation.use((navigation) => navigation.popped());
    }
  }

  /** The receivers of a hook's events; its element waits for their answers. */
  #receivers(element: Element, target?: string | number | Element): readonly HookReceiver[] {
    return this.#views.targetsOf(element, target).map(({ view, ...cid }) => (event, value, onReply) =>
      view.push({ type: "hook", event, value, ...cid }, [visible(element)], onReply)
    );
  }

  /** Sends the values of a form again after a rejoin (C-268). */
  recover(receiver: EventReceiver, recovery: FormRecovery, onReply: EventReply): void {
    const send = () => this.#recover(receiver, recovery, onReply);
    if (recovery.binding.startsWith("[")) {
      this.#options.commands.use(send);
    } else {
      send();
    }
  }

  #recover(receiver: EventReceiver, { form, target, binding, field }: FormRecovery, onReply: EventReply): void {
    let hasPushed = false;
    this.run(form, binding, (push) => {
      const [to] = this.#views.targetsOf(form, push.target ?? target);
      const request = this.bindings.forms.changeRequest(form, push, {}, field);
      receiver.push({ ...request, cid: to?.cid }, [], hasPushed ? undefined : onReply);
      hasPushed = true;
    });
    if (!hasPushed) {
      onReply(undefined, null);
    }
  }

  /** Runs a binding: an event name, which stands for one push, or a list of commands (C-200). */
  run(element: Element, binding: string, push: (push: Push) => void): void {
    this.bindings.run(element, binding, push, null);
  }

  send(source: Element, { target, loading = [], told }: Push, request: EventRequest, marks: readonly Mark[]): void {
    for (const { view, ...cid } of this.#views.targetsOf(source, target)) {
      told?.("start");
      view.push({ ...request, ...cid }, [...marks, ...loading.map(visible)], () => told?.("stop"));
    }
  }

  go(href: string, replace: boolean, patch: boolean): void {
    this.navigation.use((navigation) => navigation.go(href, replace, patch));
  }
}

/** Whether a form holds what would be lost. */
function isUnsaved(): boolean {
  return document.querySelector("[phx-unsaved]:not([inert] *)") !== null;
}
