import type { Template } from "./template.ts";

/**
 * What stands at the place of one dynamic: escaped text, markup written by the server's user, a nested template or stateful
 * component, or a list.
 */
export type Value = string | RawHtml | Rendered | Comprehension;

/**
 * One use of a template: an identity that lasts while the server only changes its dynamics. That of a component lasts as long as
 * the component, whose template may become another one.
 */
export class Rendered {
  declare template: Template;
  declare values: Value[];

  constructor(template: Template, values: Value[]) {
    this.template = template;
    this.values = values;
  }
}

/** A list: one entry for each element, all of the same template. */
export class Comprehension {
  declare readonly template: Template;
  declare entries: Rendered[];

  constructor(template: Template, entries: Rendered[] = []) {
    this.template = template;
    this.entries = entries;
  }
}

/** A string with markup in it. It has no dynamics: another string is another piece of the page. */
export class RawHtml {
  declare readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}
