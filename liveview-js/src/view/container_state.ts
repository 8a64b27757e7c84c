/** What the container's classes say about its view (protocol 17.1). */
export type ContainerState = "loading" | "connected" | "client-error" | "server-error";

const CLASSES = ["loading", "connected", "error", "client-error", "server-error"];

/** Shows one state on the container and takes the others away. */
export function showState(container: Element, state: ContainerState): void {
  const isError = state.endsWith("error");
  for (const name of CLASSES) {
    container.classList.toggle("phx-" + name, name === state || (isError && (name === "loading" || name === "error")));
  }
}
