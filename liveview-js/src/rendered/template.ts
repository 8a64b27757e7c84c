/** The static parts of one template. Two templates with equal statics are one object, so identity tells "the same template". */
export interface Template {
  readonly statics: readonly string[];
}

/** Gives equal statics the same {@link Template}, because a server may send them inline or numbered anew in every diff. */
export class Templates {
  readonly #known = new Map<string, Template>();

  of(statics: readonly string[]): Template {
    // NUL cannot be part of HTML, hence not of a static.
    const key = statics.join("\0");
    let template = this.#known.get(key);
    if (template === undefined) {
      template = { statics };
      this.#known.set(key, template);
    }
    return template;
  }
}
