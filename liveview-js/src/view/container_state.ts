/** What the container's classes say about its view (protocol 17.1). */
export type ContainerState = "loading" | "connected" | "client-error" | "server-error";

const CLASSES: Readonly<Record<ContainerState, readonly string[]>> = {
  "loading": ["phx-loading"],
  "connected": ["phx-connected"],
  "client-error": ["phx-loading", "phx-error", "phx-client-error"],
  "server-error": ["phx-loading", "phx-error", "phx-server-error"],
};

/** Shows one state on the container and takes the others away. */
export function showState(container: Element, state: ContainerState): void {
  container.classList.remove(...Object.values(CLASSES).flat());
  container.classList.add(...CLASSES[state]);
}
