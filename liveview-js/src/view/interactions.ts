import type { NavigationHost } from "../bindings/navigation.ts";
import type { Mark, Push, Pushes } from "../bindings/pushes.ts";
import type { EventDelegate, EventType } from "../events/delegate.ts";
import type { LinkDelegate } from "../events/links.ts";
import type { HookReceiver } from "../hooks/hook.ts";
import type { FormRecovery } from "../recovery/form_recovery.ts";
import type { Payload } from "../wire/codec.ts";
import { DATA_REF_SOURCE, PHX_DISABLE_WITH } from "../wire/protocol.ts";
import type { EventReceiver, EventReply, EventRequest } from "./event_request.ts";
import { boundValues, elementValue } from "./values.ts";
import type { ViewHost } from "./view_host.ts";
import type { Views } from "./views.ts";

/** Makes pushes to views of what the user and the hooks do, in its order. */
export class Interactions implements EventDelegate, LinkDelegate, NavigationHost, Pushes {
  readonly address = location.pathname + location.search;
  readonly #views: Views;
  readonly #host: ViewHost;

  constructor(views: Views, host: ViewHost) {
    this.#views = views;
    this.#host = host;
  }

  get isJoined(): boolean {
    return this.#views.main?.isJoined === true;
  }

  leaving(): void {
    this.#host.pageLoad.leaving();
  }

  /** Runs a binding; one that no event has started has no type, and its element does not wait for the answer. */
  triggered(type: EventType | null, element: Element, binding: string, metadata: Payload): void {
    const value = elementValue(element, metadata);
    this.#host.later.after(() => {
      // while the click waited for its turn, an earlier one may have been sent (C-203)
      if (type !== "click" || !element.hasAttribute(DATA_REF_SOURCE)) {
        this.#trigger(type, element, binding, value);
      }
    });
  }

  #trigger(type: EventType | null, element: Element, binding: string, value: Payload): void {
    this.run(element, binding, (push) => {
      const request = { type, event: push.event, value: { ...value, ...push.value } };
      if (element.hasAttribute(PHX_DISABLE_WITH)) {
        this.write(element, () => this.#host.later.loaded?.bindings.controls.showWaitingText(element));
      }
      this.send(element, push, request, type === null ? [] : [visible(element)]);
    });
  }

  clicked(start: Element): void {
    if (document.querySelector("[phx-click-away]") !== null) {
      const trigger = (element: Element, binding: string) => this.#trigger("click", element, binding, elementValue(element, {}));
      this.#host.later.use(({ bindings }) => bindings.clicked(start, trigger));
    }
  }

  changed(input: Element): void {
    this.#host.later.use(({ bindings }) => bindings.forms.changed(input));
  }

  submitted(form: HTMLFormElement, submitter: HTMLElement | null): void {
    this.#host.later.use(({ bindings: { forms } }) => {
      if (forms.submitted(form, submitter)) {
        this.#host.edits.submitted(form);
      }
    });
  }

  reset(form: HTMLFormElement): void {
    this.#host.later.use(({ bindings }) => bindings.forms.reset(form));
  }

  followed(link: HTMLAnchorElement): void {
    this.#host.later.use(({ bindings }) => bindings.navigation.follow(link));
  }

  popped(): void {
    if (this.#views.main !== undefined) {
      this.#host.later.use(({ bindings }) => bindings.navigation.popped());
    }
  }

  /** The receivers of a hook's events; its element waits for their answers. */
  receivers(element: Element, target?: string | number | Element): readonly HookReceiver[] {
    return this.#views.targetsOf(element, target).map(({ view, ...cid }) => (event, value, onReply) =>
      view.push({ type: "hook", event, value, ...cid }, [visible(element)], onReply)
    );
  }

  /** Sends the values of a form again after a rejoin (C-268). */
  recover(receiver: EventReceiver, { form, target, binding, field }: FormRecovery, onReply: EventReply): void {
    this.#host.later.use(({ bindings: { forms } }) => {
      let hasPushed = false;
      this.run(form, binding, (push) => {
        const [to] = this.#views.targetsOf(form, push.target ?? target);
        const cid = to?.cid === undefined ? {} : { cid: to.cid };
        const request = forms.changeRequest(form, push, {}, field);
        receiver.push({ ...request, ...cid }, [], hasPushed ? undefined : onReply);
        hasPushed = true;
      });
      if (!hasPushed) {
        onReply(undefined, null);
      }
    });
  }

  /** Runs a binding: an event name, which stands for one push, or a list of commands (C-200). */
  run(element: Element, binding: string, push: (push: Push) => void): void {
    const { later } = this.#host;
    if (binding.startsWith("[") || element.hasAttribute(PHX_DISABLE_WITH)) {
      later.use(({ bindings }) => bindings.run(element, binding, push));
    } else {
      later.after(() => push({ event: binding }));
    }
  }

  send(source: Element, { target, loading = [], answered }: Push, request: EventRequest, marks: readonly Mark[]): void {
    for (const { view, ...cid } of this.#views.targetsOf(source, target)) {
      view.push({ ...request, ...cid }, [...marks, ...loading.map(visible)], answered);
    }
  }

  pushPatch(url: string, marks: readonly Mark[], onReply: (isDone: boolean) => void): void {
    const { main } = this.#views;
    if (main === undefined) {
      onReply(false);
    } else {
      main.pushPatch(url, marks, onReply);
    }
  }

  load(url: string): void {
    this.#host.pageLoad.go(url);
  }

  write(element: Element, write: () => void): void {
    this.#views.ownerOf(element)?.write(write);
  }

  boundValues(element: Element): Readonly<Record<string, unknown>> {
    return boundValues(element);
  }
}

function visible(element: Element): Mark {
  return { element, lock: true, visible: true };
}
