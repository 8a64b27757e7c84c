/** HTML without what the client adds to the roots of components (protocol 9.4). */
export function withoutNumbers(html: string): string {
  return html.replaceAll(/ data-phx-view="[^"]*" data-phx-component="\d+"/g, "");
}
