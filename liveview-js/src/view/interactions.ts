import { Bindings } from "../bindings/bindings.ts";
import { type Mark, type Push, type Pushes, visible } from "../bindings/pushes.ts";
import type { RateDefaults } from "../bindings/rate_limiter.ts";
import type { report } from "../diagnostics.ts";
import { observeClicks } from "../events/clicks.ts";
import type { EventDelegate, EventType } from "../events/delegate.ts";
import { observeFocus } from "../events/focus.ts";
import { observeForms } from "../events/form_inputs.ts";
import { observeKeys } from "../events/keys.ts";
import type { HookHost, HookReceiver } from "../hooks/hook.ts";
import type { Arrival } from "../navigation/arrival.ts";
import type { NavigationHost } from "../navigation/host.ts";
import type { FormRecovery } from "../recovery/form_recovery.ts";
import type { Payload } from "../wire/codec.ts";
import type { EventReceiver, EventReply, EventRequest } from "./event_request.ts";
import type { PageLoad } from "./page_load.ts";
import { boundValues, elementValue } from "./values.ts";
import type { View } from "./view.ts";
import type { UserActions, ViewHost } from "./view_host.ts";
import type { Views } from "./views.ts";

/** Text of the button while its event is unanswered. */
const PHX_DISABLE_WITH = "phx-disable-with";

/** What a page sets about its events. */
export interface InteractionOptions {
  readonly liveSocket: unknown;
  readonly defaults: RateDefaults;
  readonly report: typeof report;
  readonly moveFocus?: boolean;
  readonly announceTitle?: boolean;
  readonly cascadePhxRemoveOnNavigation?: boolean;
}

/** Makes pushes to views of what the user and the hooks do, in its order. */
export class Interactions implements EventDelegate, NavigationHost, Pushes, UserActions {
  declare readonly bindings: Bindings;
  declare readonly hookHost: HookHost;
  readonly #views: Views;
  readonly #host: ViewHost;
  readonly #options: InteractionOptions;

  constructor(views: Views, host: ViewHost, options: InteractionOptions) {
    this.#views = views;
    this.#host = host;
    this.#options = options;
    this.bindings = new Bindings(this, options.defaults, options.report);
    this.hookHost = {
      liveSocket: options.liveSocket,
      report: options.report,
      receivers: (element, target) => this.#receivers(element, target),
      execute: (element, binding) => this.execute(element, binding),
    };
  }

  observe(signal: AbortSignal): void {
    const { rates } = this.bindings;
    observeClicks(this, rates, signal);
    observeKeys(this, rates, signal);
    observeFocus(this, rates, signal);
    observeForms(this, signal);
    addEventListener("focusout", ({ target }) => rates.flush(target), { signal, capture: true });
    addEventListener("popstate", () => this.popped(), { signal });
    const { address, navigation } = this.#host;
    if (location.pathname + location.search !== address) {
      this.popped();
    } else if (history.state || document.querySelector("[data-phx-link]")) {
      navigation.load();
    }
  }

  execute(element: Element, binding: string): void {
    this.triggered(null, element, binding, {});
  }

  get canNavigate(): boolean {
    return this.isConnected && this.main !== undefined;
  }

  leaving(): void {
    this.#host.pageLoad.leaving();
  }

  /** Runs a binding; one that no event has started has no type, and its element does not wait for the answer. */
  triggered(type: EventType | null, element: Element, binding: string, metadata: Payload): void {
    const value = elementValue(element, metadata);
    this.run(element, binding, (push) => {
      const request = { type, event: push.event, value: { ...value, ...push.value } };
      if (element.hasAttribute(PHX_DISABLE_WITH)) {
        this.write(element, () => this.bindings.controls.showWaitingText(element));
      }
      this.send(element, push, request, type === null ? [] : [visible(element)]);
    });
  }

  clicked(start: Element): void {
    this.bindings.clicked(start, (element, binding) => this.triggered("click", element, binding, {}));
  }

  changed(input: Element): void {
    this.bindings.forms.changed(input);
  }

  submitted(form: HTMLFormElement, submitter: HTMLElement | null): void {
    if (this.bindings.forms.submitted(form, submitter)) {
      this.#host.edits.submitted(form);
    }
  }

  reset(form: HTMLFormElement): void {
    this.bindings.forms.reset(form);
  }

  followed(link: HTMLAnchorElement): void {
    this.#host.navigation.use((navigation) => navigation.follow(link));
  }

  popped(): void {
    if (this.main) {
      this.#host.navigation.use((navigation) => navigation.popped());
    }
  }

  // what navigation needs

  get main(): View | undefined {
    return this.#views.main;
  }

  get isConnected(): boolean {
    return this.#host.socket.isOpen;
  }

  get pageLoad(): PageLoad {
    return this.#host.pageLoad;
  }

  get address(): string {
    return this.#host.address;
  }

  get report(): typeof report {
    return this.#options.report;
  }

  get cascadesRemoval(): boolean {
    return this.#options.cascadePhxRemoveOnNavigation !== false;
  }

  get movesFocus(): boolean {
    return this.#options.moveFocus !== false;
  }

  get announcesTitle(): boolean {
    return this.#options.announceTitle !== false;
  }

  replaceMain(arrival: Arrival): void {
    this.#views.replaceMain(arrival);
  }

  destroyViewsIn(element: Element): void {
    this.#views.destroy(({ container }) => element.contains(container));
  }

  /** Runs the `phx-remove` of elements, and the action when the transitions that they started are over. */
  letGo(elements: readonly Element[], done: () => void): void {
    const run = (element: Element) => this.execute(element, element.getAttribute("phx-remove") ?? "");
    this.bindings.transitions.after(() => elements.forEach(run), done);
  }

  /** The receivers of a hook's events; its element waits for their answers. */
  #receivers(element: Element, target?: string | number | Element): readonly HookReceiver[] {
    return this.#views.targetsOf(element, target).map(({ view, ...cid }) => (event, value, onReply) =>
      view.push({ type: "hook", event, value, ...cid }, [visible(element)], onReply)
    );
  }

  /** Sends the values of a form again after a rejoin (C-268). */
  recover(receiver: EventReceiver, { form, target, binding, field }: FormRecovery, onReply: EventReply): void {
    let hasPushed = false;
    this.run(form, binding, (push) => {
      const [to] = this.#views.targetsOf(form, push.target ?? target);
      const cid = to?.cid === undefined ? {} : { cid: to.cid };
      const request = this.bindings.forms.changeRequest(form, push, {}, field);
      receiver.push({ ...request, ...cid }, [], hasPushed ? undefined : onReply);
      hasPushed = true;
    });
    if (!hasPushed) {
      onReply(undefined, null);
    }
  }

  /** Runs a binding: an event name, which stands for one push, or a list of commands (C-200). */
  run(element: Element, binding: string, push: (push: Push) => void): void {
    this.bindings.run(element, binding, push);
  }

  send(source: Element, { target, loading = [], answered }: Push, request: EventRequest, marks: readonly Mark[]): void {
    for (const { view, ...cid } of this.#views.targetsOf(source, target)) {
      view.push({ ...request, ...cid }, [...marks, ...loading.map(visible)], answered);
    }
  }

  go(href: string, replace: boolean, patch: boolean): void {
    this.#host.navigation.use((navigation) => navigation.go(href, replace, patch));
  }

  write(element: Element, write: () => void): void {
    this.#views.ownerOf(element)?.write(write);
  }

  boundValues(element: Element): Readonly<Record<string, unknown>> {
    return boundValues(element);
  }
}
