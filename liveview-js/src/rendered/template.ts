/** The static parts of one template. Two templates with equal statics are one object, so identity tells "the same template". */
export interface Template {
  readonly statics: readonly string[];
  /** Whether it is one of a stateful component: then the first dynamic is the component's number, in the root element's tag. */
  readonly component: boolean;
}

const ROOT_TAG = /^((?:\s|<!--.*?-->)*<[^\s/>]+)/s;

/** Gives equal statics the same {@link Template}, because a server may send them inline or numbered anew in every diff. */
export class Templates {
  readonly #known = new Map<string, Template>();
  readonly #view: string;

  /** Takes the view's DOM id, which component roots name. */
  constructor(view = "") {
    this.#view = view;
  }

  /** The template of a component: its root carries the number and the view, as selectors of scripts expect (protocol 9.4). */
  component([first, ...others]: readonly string[]): Template {
    const [, tag, rest] = first!.split(ROOT_TAG);
    const view = this.#view.replaceAll("\"", "&quot;");
    return this.of([`${tag} data-phx-view="${view}" data-phx-component="`, `"${rest}`, ...others], true);
  }

  of(statics: readonly string[], component = false): Template {
    // NUL cannot be part of HTML, hence not of a static.
    const key = statics.join("\0");
    const template = this.#known.get(key) ?? { statics, component };
    this.#known.set(key, template);
    return template;
  }
}
