import type { Arrival } from "../navigation/host.ts";
import type { Payload } from "../wire/codec.ts";
import { DATA_SESSION, DATA_STATIC, DATA_STICKY } from "../wire/protocol.ts";

/** How often a view has joined, and tried to. */
export interface JoinCounts {
  readonly joins: number;
  readonly failedJoins: number;
}

/** What a view says about itself when it joins (protocol 5.1). The address is for roots that the router may mount. */
export function joinParams(
  container: Element, isRoot: boolean, arrival: Arrival | undefined, params: Payload, { joins, failedJoins }: JoinCounts,
): Payload {
  const attribute = (name: string) => container.getAttribute(name);
  const sticky = attribute(DATA_STICKY) !== null;
  const assets = trackedAssets();
  return {
    ...(arrival?.address(joins) ?? (isRoot && !sticky ? { url: location.href } : {})),
    params: {
      ...params,
      ...(assets.length > 0 ? { _track_static: assets } : {}),
      ...arrival?.params,
      _mounts: joins,
      _mount_attempts: failedJoins,
    },
    session: attribute(DATA_SESSION),
    static: attribute(DATA_STATIC) || null,
    sticky,
  };
}

function trackedAssets(): string[] {
  return [...document.querySelectorAll<HTMLElement>(`[phx-track-static]`)]
    .map((asset) => (asset as HTMLScriptElement).src || (asset as unknown as HTMLLinkElement).href);
}
