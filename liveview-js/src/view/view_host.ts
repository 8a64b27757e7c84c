import type { Socket } from "../channel/socket.ts";
import type { Bindings } from "../bindings/bindings.ts";
import type { Edits } from "../forms/edits.ts";
import type { HookDefinitions, HookHost } from "../hooks/hook.ts";
import type { OnDemand } from "../on_demand.ts";
import type { FormRecovery } from "../recovery/form_recovery.ts";
import type { Params } from "../wire/socket_url.ts";
import type { EventReceiver, EventReply } from "./event_request.ts";
import type { PageLoad } from "./page_load.ts";

/** What comes after the first load: hooks, what comes after failures, and what bindings may ask for. */
export type SecondLoad = typeof import("../hooks/hooks.ts") & typeof import("../recovery/recovery.ts") & {
  readonly bindings: Bindings;
};

/** What a view needs of the page around it. */
export interface ViewHost {
  readonly socket: Socket;
  readonly pageLoad: PageLoad;
  readonly edits: Edits;
  /** The application's hooks by name. */
  readonly definitions: HookDefinitions;
  readonly hookHost: HookHost;
  readonly later: OnDemand<SecondLoad>;
  /** The application's parameters for the join of a view. */
  params(container: Element): Params;
  /** Sends the values of a form anew after a rejoin. */
  recover(receiver: EventReceiver, recovery: FormRecovery, onReply: EventReply): void;
  /** Loads the page again after a random delay, unless the condition no longer holds then. */
  reloadLater(isStillNeeded: () => boolean): void;
  /** Joins the nested views of a view in an element. */
  joinChildren(root: Element, parentId: string): void;
  /** Destroys the nested views in an element: it is gone, or their parent's connection is. */
  destroyViewsIn(root: Element): void;
}
