import type { Mark } from "../bindings/pushes.ts";
import type { Channel, ChannelDelegate } from "../channel/channel.ts";
import { Timer } from "../channel/timer.ts";
import { report } from "../diagnostics.ts";
import { type Diff, treeHtml } from "../rendered/index.ts";
import type { Arrival, PatchAnswer } from "../navigation/host.ts";
import type { Navigation } from "../navigation/navigation.ts";
import type { Payload, Reply } from "../wire/codec.ts";
import { DATA_STICKY, DISPATCH_LOADING_START, DISPATCH_LOADING_STOP } from "../wire/protocol.ts";
import { showState } from "./container_state.ts";
import { Content } from "./content.ts";
import type { EventReceiver, EventReply, EventRequest } from "./event_request.ts";
import { joinParams } from "./join_params.ts";
import { setTitle } from "./title.ts";
import { dispatchPushed, readEvents, readUpdate, type Update } from "./update.ts";
import type { ViewHost } from "./view_host.ts";

/** Where the server sends the page (protocol 7.1). */
interface Redirect {
  readonly to: string;
  readonly kind: string;
  readonly flash?: string;
}

/** Milliseconds to wait for the answer to a push. */
const PUSH_TIMEOUT = 30_000;

/**
 * One view of the page: its container, its channel, and what it shows.
 *
 * States: *joining* until the first tree is in the page; *joined*; *interrupted* while the channel joins again, during
 * which the page stays as it is. Diffs that come while a join is being applied wait in a queue (C-389).
 */
export class View implements ChannelDelegate, EventReceiver {
  /** Where the view is shown; one that comes in another's place has that one's until it joins. */
  container: Element;
  declare readonly parent: View | undefined;
  declare readonly isMain: boolean;
  /** Whether the view stays when the page around it becomes another one. */
  declare readonly isSticky: boolean;
  readonly #host: ViewHost;
  readonly #channel: Channel;
  #content: Content;
  readonly #disconnected = new Timer();
  readonly #loading = new Timer();
  /** Ids of forms whose recovery got no answer. */
  readonly #suspects = new Set<string>();
  #waiting: Update[] | undefined = [];
  /** Joins that succeeded; those of the parent before this one count too, since the view has forgotten what they brought. */
  #joins: number;
  /** The first join of this view that succeeds. */
  readonly #firstJoin: number;
  /** How many joins are open until the view counts as loaded: its own and those of nested views that come with it (C-150). */
  #open = 1;
  /** The parent, as long as it does not count as loaded because of this view. */
  #awaitedBy: View | undefined;
  /** How the view comes in the place of another one, if it does. */
  readonly #arrival: Arrival | undefined;
  /** Failed joins since the last one that succeeded. */
  failedJoins = 0;

  constructor(container: Element, parent: View | undefined, host: ViewHost, arrival?: Arrival) {
    this.container = container;
    this.#arrival = arrival;
    this.parent = parent;
    this.isSticky = container.hasAttribute(DATA_STICKY);
    this.isMain = container.hasAttribute("data-phx-main");
    this.#joins = !parent ? 0 : Math.max(parent.#joins - 1, 0);
    this.#firstJoin = this.#joins + 1;
    if (parent && parent.#open > 0) {
      parent.#open++;
      this.#awaitedBy = parent;
    }
    this.#host = host;
    this.#content = this.#newContent();
    this.#channel = host.socket.channel("lv:" + container.id, this);
  }

  get isJoined(): boolean {
    return this.#channel.isJoined;
  }

  join(): void {
    this.#loading.start(this.#host.timeouts.loaderTimeout ?? 1, () => showState(this.container, "loading"));
    this.#dispatchLoading(DISPATCH_LOADING_START);
    this.#channel.join();
  }

  /** Leaves the channel and ends the hooks; the page stays. */
  destroy(): void {
    this.#loading.stop();
    this.#disconnected.stop();
    this.leave();
    this.#content.destroy();
    this.#decided();
  }

  /** Leaves the channel; the page stays. */
  leave(): void {
    this.#host.socket.leave(this.#channel);
  }

  /** Whether the component stands in the page; not known, and taken to be so, until a join is shown. */
  shows(cid: number): boolean {
    return !!this.#waiting || this.#content.tree.absent([cid]).length === 0;
  }

  /** Writes to the page beside what the server writes. */
  write(write: () => void): void {
    this.#content.write(write);
  }

  push(request: EventRequest, marks: readonly Mark[], onReply: EventReply = () => undefined): void {
    const { type, event, meta } = request;
    const name = type !== "form" ? String(type) : meta?.["_target"] ? "change" : "submit";
    if (!this.#request("event", { ...request }, marks, name, event, onReply)) {
      const text = `event '${event}' was not sent because the view has no connection`;
      report("warning", "network", "view.no-connection", text, this.container);
      onReply({ status: "error", response: { reason: "no connection" } }, null);
    }
  }

  /** Asks the server to go to an address within this view, which must be joined; told what became of it. */
  pushPatch(url: string, link: Element | undefined, onReply: (answer: PatchAnswer) => void): void {
    const event = "live_patch";
    const marks = link ? [{ element: link, lock: true, visible: true }] : [];
    this.#request(event, { url }, marks, "click", event, (failure, value) =>
      onReply(failure ? "failed" : !this.isJoined ? "gone" : value === false ? "elsewhere" : "shown")
    );
  }

  // what the channel tells

  joinParams(): Payload {
    const { container, parent, failedJoins } = this;
    const counts = { joins: this.#joins, failedJoins };
    return joinParams(container, !parent, this.#arrival, this.#host.params(container), counts);
  }

  joined(response: Payload): void {
    const join = ++this.#joins;
    this.failedJoins = 0;
    const update = readUpdate(response["rendered"] as Payload);
    const arrival = join === 1 ? this.#arrival : undefined;
    if (arrival) {
      this.#content.destroy();
      this.container = arrival.container(response);
      this.#content = this.#newContent();
    }
    const show = () =>
      this.#whenSettled(() => {
        if (this.isJoined && this.#joins === join) {
          arrival?.enter();
          this.#applyJoin(update, arrival);
          this.received("live_patch", response["live_patch"] as Payload | undefined);
        }
      });
    this.#content.whenReady(join === 1 ? show : () => this.#recoverForms(update.diff, show));
  }

  refused(reply: Reply): void {
    const { response } = reply;
    const events = readEvents(response["events"]);
    dispatchPushed(events, true);
    dispatchPushed(events, false);
    if (this.#redirected(response)) {
      return;
    }
    this.failedJoins++;
    this.#decided();
    this.#host.later.use(({ reloads }) =>
      this.#host.refusals.use(({ handleRefusal }) => handleRefusal(reply, this, this.#host, reloads, report))
    );
  }

  interrupted(): void {
    this.showFailure();
    this.#waiting ??= [];
    this.#host.destroyViews(({ parent }) => parent === this);
  }

  closed(): void {
    this.showFailure();
    if (this.isMain) {
      this.#host.reloadLater(() => true);
    }
  }

  received(event: string, payload: Payload | undefined): void {
    if (!payload) {
      return;
    }
    if (event === "diff") {
      this.#whenSettled(() => this.#receive(readUpdate(payload)));
    } else if (event === "live_patch") {
      this.#navigate((navigation) => navigation.patched(String(payload["to"]), String(payload["kind"])));
    } else {
      this.#redirected({ [event]: payload });
    }
  }

  // joining

  #recoverForms(tree: Diff, show: () => void): void {
    if (!document.querySelector("form")) {
      show();
      return;
    }
    this.#host.later.use(({ recoverForms, interactions }) =>
      recoverForms({
        suspects: this.#suspects,
        owns: this.#content.owns,
        html: () => treeHtml(tree),
        send: (recovery, answered) => interactions.recover(this, recovery, answered),
      }, show)
    );
  }

  #applyJoin(update: Update, arrival: Arrival | undefined): void {
    this.#disconnected.stop();
    this.#open = 1;
    this.#show(update, (tree) => this.#content.join(tree));
    this.#loading.stop();
    showState(this.container, "connected");
    if (this.isMain) {
      this.#host.pageLoad.pending.stop();
      this.#host.later.use(({ reloads }) => reloads.forgetReloads());
    }
    const waiting = this.#waiting ?? [];
    this.#waiting = undefined;
    this.#content.entered();
    arrival?.entered();
    this.#joined();
    if (this.#joins > this.#firstJoin) {
      this.#content.tellHooks("reconnected");
    }
    this.#content.run("phx-connected");
    waiting.forEach((one) => this.#receive(one));
  }

  /** One more of the joins that the view waits for is over. */
  #joined(): void {
    if (--this.#open === 0) {
      this.#dispatchLoading(DISPATCH_LOADING_STOP);
      this.#decided();
    }
  }

  /** The parent needs not wait any longer: the view is loaded, or it cannot be for now. */
  #decided(): void {
    const parent = this.#awaitedBy;
    this.#awaitedBy = undefined;
    if (parent) {
      parent.#joined();
    }
  }

  /** Shows on the page that the view is not connected with the server. */
  showFailure(): void {
    if (this.#host.pageLoad.isLeaving) {
      return;
    }
    const kind = this.#host.socket.isOpen ? "server" : "client";
    this.#loading.stop();
    showState(this.container, `${kind}-error`);
    this.#dispatchLoading(DISPATCH_LOADING_START, kind);
    if (this.#joins >= this.#firstJoin && !this.#disconnected.isRunning) {
      this.#content.tellHooks("disconnected");
      this.#disconnected.start(this.#host.timeouts.disconnectedTimeout ?? 500, () => this.#content.run("phx-disconnected"));
    }
  }

  /** Tells the page that it is loaded, or that the view has failed. */
  #dispatchLoading(type: string, errorKind?: string): void {
    if (this.isMain) {
      const kind = errorKind ? "error" : this.#arrival ? "redirect" : "initial";
      const to = this.#host.pageLoad.destination?.href ?? location.href;
      dispatchEvent(new CustomEvent(type, { detail: { to, kind, errorKind } }));
    }
  }

  // diffs and replies

  /** Sends a message with elements waiting for its answer; false when there is no connection. */
  #request(
    message: string,
    payload: Payload,
    marks: readonly Mark[],
    type: string,
    event: string,
    onReply: EventReply,
  ): boolean {
    if (!this.isJoined) {
      return false;
    }
    const ref = this.#content.mark(marks, type, event);
    return this.#channel.push(message, payload, PUSH_TIMEOUT, (reply) => this.#whenSettled(() => this.#answered(ref, reply, onReply)));
  }

  #answered(ref: number, reply: Reply, onReply: EventReply): void {
    if (reply.status === "timeout") {
      this.#host.reloadLater(() => true);
    } else if (reply.status === "ok" || this.isJoined) {
      // a refusal is an answer too, the loss of the connection is none
      this.#write(() => this.#content.acknowledge(ref));
    }
    if (reply.status !== "ok") {
      onReply(reply, null);
      return;
    }
    const { response } = reply;
    const diff = response["diff"] as Payload | undefined;
    const update = diff && readUpdate(diff);
    if (update) {
      this.#receive(update);
    }
    this.#redirected(response);
    onReply(undefined, response["link_redirect"] === true ? false : update?.reply ?? null, ref);
  }

  /** Writes to the page when no transition wants it to stay as it is (C-313). */
  #whenSettled(write: () => void): void {
    const { loaded } = this.#host.later;
    if (!loaded) {
      write();
    } else {
      loaded.interactions.bindings.transitions.whenOver(write);
    }
  }

  #receive(update: Update): void {
    if (this.#waiting) {
      this.#waiting.push(update);
    } else {
      this.#show(update, (diff) => this.#content.apply(diff));
    }
  }

  /** Has components deleted in two steps: between them the server may show one again (C-059). */
  #componentsGone(cids: readonly number[]): void {
    this.#channel.push("cids_will_destroy", { cids }, PUSH_TIMEOUT, () => {
      const absent = this.#content.tree.absent(cids);
      if (absent.length > 0) {
        const prune = ({ response }: Reply) => this.#content.tree.prune(response["cids"] as number[] ?? []);
        this.#channel.push("cids_destroyed", { cids: absent }, PUSH_TIMEOUT, prune);
      }
    });
  }

  #show({ diff, events, title }: Update, write: (diff: Diff) => void): void {
    dispatchPushed(events, true);
    if (title !== undefined && this.isMain) {
      setTitle(title);
    }
    if (Object.keys(diff).length > 0) {
      this.#write(() => write(diff));
      document.dispatchEvent(new Event("phx:update"));
    }
    dispatchPushed(events, false);
  }

  /** A diff that cannot be written leaves the page behind the server: only a new join brings them together again. */
  #write(write: () => void): void {
    try {
      write();
    } catch (failure) {
      report("error", "library", "patch.failed", "the page could not be updated; the view joins again", failure);
      this.#channel.restart();
    }
  }

  /** Follows a redirect, if the answer holds one. A sticky view outlives live ones. */
  #redirected(response: Payload): boolean {
    const live = response["live_redirect"] as Redirect | undefined;
    const redirect = live ?? response["redirect"] as Redirect | undefined;
    if (!redirect) {
      return false;
    }
    const { to, kind, flash } = redirect;
    if (!live || !this.isSticky) {
      this.leave();
    }
    if (live) {
      this.#navigate((navigation) => navigation.redirected(to, kind, flash));
    } else {
      this.#host.pageLoad.go(to, flash);
    }
    return true;
  }

  #navigate(action: (navigation: Navigation) => void): void {
    this.#host.later.use(({ interactions }) => interactions.navigation.use(action));
  }

  #newContent(): Content {
    return new Content(this.container, this.#host, (cids) => this.#componentsGone(cids));
  }
}
