import type { Socket } from "../channel/socket.ts";
import type { Bindings } from "../bindings/bindings.ts";
import type { CommandList } from "../commands/parse.ts";
import type { Edits } from "../forms/edits.ts";
import type { HookDefinitions, HookHost } from "../hooks/hook.ts";
import type { Navigation } from "../navigation/navigation.ts";
import type { OnDemand } from "../on_demand.ts";
import type { StreamItems } from "../patch/index.ts";
import type { FormRecovery } from "../recovery/form_recovery.ts";
import type { Reloads } from "../recovery/reloads.ts";
import type { Params } from "../wire/socket_url.ts";
import type { EventReceiver, EventReply } from "./event_request.ts";
import type { Occasion } from "./occasion.ts";
import type { PageLoad } from "./page_load.ts";

/** Does what elements and hooks ask for. */
export interface UserActions {
  readonly bindings: Bindings;
  readonly hookHost: HookHost;
  /** What goes to other addresses without loading pages. */
  readonly navigation: OnDemand<Navigation>;
  /** Observes what the user does until the signal is aborted. */
  observe(signal: AbortSignal): void;
  /** Runs a list of commands for an element. */
  execute(element: Element, list: CommandList, occasion?: Occasion): void;
  /** Runs a command that a script names, with the arguments that the script gives. */
  script(occasion: Occasion, name: string, args: readonly unknown[]): void;
  /** Sends the values of a form anew after a rejoin. */
  recover(receiver: EventReceiver, recovery: FormRecovery, onReply: EventReply): void;
}

/** What a page loads while it connects: it is shown as connected when both are there, so that nothing that the user does is lost. */
export type SecondLoad = Omit<typeof import("../recovery/recovery.ts"), "Reloads"> & typeof import("./references.ts") & typeof import("../patch/locks.ts") & {
  readonly interactions: UserActions;
  readonly reloads: Reloads;
};

/** A view, as far as those around it are concerned. */
export interface NestedView {
  readonly container: Element;
  /** Undefined for roots and sticky views. */
  readonly parent: NestedView | undefined;
}

/** When a page shows what its connection does, in milliseconds. */
export interface StateTimeouts {
  /** How long a view joins before its container has the class `phx-loading`. Default: 1. */
  readonly loaderTimeout?: number;
  /** How long a view is without its server before its commands of `phx-disconnected` run. Default: 500. */
  readonly disconnectedTimeout?: number;
}

/** What a view needs of the page around it. */
export interface ViewHost {
  readonly timeouts: StateTimeouts;
  readonly socket: Socket;
  readonly pageLoad: PageLoad;
  readonly edits: Edits;
  /** The application's hooks by name. */
  readonly definitions: HookDefinitions;
  readonly later: OnDemand<SecondLoad>;
  /** What writes the items of streams: loaded before a message with a stream is handled. */
  readonly streams: OnDemand<StreamItems>;
  /** What knows the content of portals: loaded before a message with a portal is handled. */
  readonly portals: OnDemand<typeof import("../patch/portals.ts")>;
  /** What calls hooks: loaded before a message that has their attribute in it is handled. */
  readonly hooks: OnDemand<typeof import("../hooks/hooks.ts")>;
  /** What is done about refused joins: the server is there then, and sends it. */
  readonly refusals: OnDemand<typeof import("../recovery/refusal.ts")>;
  /** A part of the client that is loaded when something needs it. */
  onDemand<Part>(load: () => Promise<Part>): OnDemand<Part>;
  /** Path and query of the page when it was loaded. */
  readonly address: string;
  /** The application's parameters for the join of a view. */
  params(container: Element): Params;
  /** Loads the page again after a random delay, unless the condition no longer holds then. */
  reloadLater(isStillNeeded: () => boolean): void;
  /** Whether a view is in the container. */
  hasView(container: Element): boolean;
  /** Joins the nested views of a view, and sticky ones, that are new in an element. */
  joinNested(root: Element, parentId: string): void;
  /** Destroys the views that the condition picks, and those nested in them. */
  destroyViews(condition: (view: NestedView) => boolean): void;
}
