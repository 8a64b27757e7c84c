/** Sets the page's title as the `<title>` element's `data-default`, `data-prefix` and `data-suffix` say (C-009). */
export function setTitle(text: string): void {
  const data = document.querySelector<HTMLTitleElement>("head > title")?.dataset;
  const content = text.trim() === "" ? (data?.["default"] ?? "") : text;
  document.title = `${data?.["prefix"] ?? ""}${content}${data?.["suffix"] ?? ""}`;
}
