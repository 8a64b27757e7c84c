/** Parameters of a socket: a JSON object whose values may be nested. */
export type Params = { readonly [key: string]: unknown };

/** The address of the WebSocket: the socket's path on the page's host, or an absolute address, with parameters. */
export function socketUrl(path: string, page: string, params: Params): string {
  const url = new URL(path.replace(/\/+$/, "") + "/websocket", page);
  url.protocol = url.protocol.replace(/^http/, "ws");
  for (const [name, value] of Object.entries({ ...params, vsn: "2.0.0" })) {
    appendParam(url.searchParams, name, value);
  }
  return url.href;
}

function appendParam(query: URLSearchParams, name: string, value: unknown): void {
  if (value === undefined) {
    return;
  }
  if (typeof value === "object" && value) {
    for (const [key, inner] of Object.entries(value)) {
      appendParam(query, `${name}[${key}]`, inner);
    }
  } else {
    query.append(name, String(value));
  }
}
