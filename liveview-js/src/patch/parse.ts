import type { Space } from "./plan.ts";

/** Reads HTML as content of an element of the given vocabulary. Nothing in the result is live: no script runs, nothing loads. */
export function parse(html: string, space: Space): DocumentFragment {
  const template = document.createElement("template");
  if (space === "html") {
    template.innerHTML = html;
    return template.content;
  }
  template.innerHTML = `<${space}>${html}</${space}>`;
  const { content } = template;
  content.firstElementChild!.replaceWith(...content.firstElementChild!.childNodes);
  return content;
}

/** What the server writes for them when it escapes a text. */
const COMMON: { readonly [entity: string]: string } = {
  "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'",
};

/** The text that escaped text stands for. */
export function decode(escaped: string): string {
  if (!escaped.includes("&")) {
    return escaped;
  }
  let unknown = false;
  const text = escaped.replace(/&(?:amp|lt|gt|quot|#39);|&[#a-zA-Z]/g, (entity) => {
    const character = COMMON[entity];
    unknown ||= character === undefined;
    return character ?? entity;
  });
  return unknown ? decodeByParser(escaped) : text;
}

function decodeByParser(escaped: string): string {
  const area = document.createElement("textarea");
  // A parser drops a newline at the start of a textarea, so there is something else at the start.
  area.innerHTML = "." + escaped.replaceAll("<", "&lt;");
  return area.value.slice(1);
}
