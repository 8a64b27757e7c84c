import type { Random } from "./random.ts";

/** Where content stands: what a parser accepts there differs. */
export type Context = "flow" | "phrasing" | "items" | "rows" | "cells" | "options" | "shapes";

export type Hole =
  | { readonly kind: "text" }
  | { readonly kind: "attribute" }
  | { readonly kind: "id" }
  | { readonly kind: "echo"; readonly text: boolean }
  | { readonly kind: "flag"; readonly choices: readonly string[]; readonly echo: boolean }
  | { readonly kind: "raw"; readonly context: Context }
  | { readonly kind: "choice"; readonly branches: readonly Definition[]; readonly text: boolean }
  | { readonly kind: "component"; readonly definition: Definition }
  | { readonly kind: "list"; readonly entry: Definition };

/** A random template. `MARK` and the number of the element follow each tag name in the statics. */
export interface Definition {
  readonly statics: readonly string[];
  readonly holes: readonly Hole[];
  /** Numbers of the elements with dynamics in their content. */
  readonly dynamicContent: ReadonlySet<number>;
}

export const MARK = /\u0001(\d+)\u0001/g;

const TEXTS = ["a", "static ", " ", "\n  ", "x &amp; y", "&nbsp;", "end."];

class Builder {
  readonly statics = [""];
  readonly holes: Hole[] = [];
  readonly dynamicContent = new Set<number>();
  elements = 0;

  add(html: string): void {
    this.statics[this.statics.length - 1] += html;
  }

  hole(hole: Hole): void {
    this.holes.push(hole);
    this.statics.push("");
  }
}

/** Makes random templates. */
export class TemplateGenerator {
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  generate(context: Context, depth: number, single = false): Definition {
    const builder = new Builder();
    if (single) {
      this.#element(builder, context, depth);
    } else {
      this.#content(builder, context, depth);
    }
    return builder;
  }

  /** One element with a static tag, maybe with white space and comments around it. */
  #component(context: Context, depth: number): Definition {
    const builder = new Builder();
    builder.add(this.#random.pick(["", "", "\n", "<!-- component -->"]));
    this.#element(builder, context, depth);
    return builder;
  }

  #content(builder: Builder, context: Context, depth: number): void {
    const count = depth < -1 ? 0 : this.#random.below(depth > 3 ? 6 : 4);
    for (let index = 0; index < count; index++) {
      this.#piece(builder, context, depth);
    }
  }

  #piece(builder: Builder, context: Context, depth: number): void {
    const takesText = context === "flow" || context === "phrasing" || context === "shapes";
    const roll = this.#random.next();
    if (roll < 0.15) {
      builder.add(takesText ? this.#random.pick(TEXTS) : "\n ");
    } else if (roll < 0.18) {
      builder.add("<!-- note -->");
    } else if (roll < 0.36 && takesText) {
      builder.hole({ kind: "text" });
    } else if (roll < 0.42 && context !== "options") {
      builder.hole({ kind: "raw", context });
    } else if (roll < 0.55 && depth > 0) {
      const branches = [this.generate(context, depth - 1), this.generate(context, depth - 1, this.#random.chance(0.5))];
      builder.hole({ kind: "choice", branches, text: takesText });
    } else if (roll < 0.6 && depth > 0 && this.#random.chance(0.5)) {
      builder.hole({ kind: "component", definition: this.#component(context, depth - 1) });
    } else if (roll < 0.68 && depth > 0) {
      builder.hole({ kind: "list", entry: this.generate(context, depth - 1, this.#random.chance(0.7)) });
    } else {
      this.#element(builder, context, depth);
    }
  }

  #element(builder: Builder, context: Context, depth: number): void {
    switch (context) {
      case "items":
        return this.#tag(builder, "li", () => this.#content(builder, "flow", depth - 1));
      case "rows":
        return this.#tag(builder, "tr", () => this.#content(builder, "cells", depth - 1));
      case "cells":
        return this.#tag(builder, "td", () => this.#content(builder, "flow", depth - 1));
      case "options":
        return this.#option(builder);
      case "shapes":
        return this.#shape(builder, depth);
      case "phrasing":
        return this.#tag(builder, this.#random.pick(["span", "b", "i", "my-widget"]), () => {
          this.#content(builder, "phrasing", depth - 1);
        });
      default:
        return this.#flowElement(builder, depth);
    }
  }

  #flowElement(builder: Builder, depth: number): void {
    const content = (context: Context) => () => this.#content(builder, context, depth - 1);
    if (depth <= 0) {
      return this.#tag(builder, "span", () => builder.add("leaf"));
    }
    switch (this.#random.below(12)) {
      case 0: return this.#tag(builder, "ul", content("items"));
      case 1: return this.#table(builder, depth);
      case 2: return this.#tag(builder, "select", content("options"));
      case 3: return this.#input(builder);
      case 4: return this.#tag(builder, "textarea", () => {
        builder.add("\n");
        builder.hole({ kind: "echo", text: true });
      });
      case 5: return this.#tag(builder, "svg", content("shapes"));
      case 6: return this.#tag(builder, "p", content("phrasing"));
      case 7: return this.#tag(builder, "pre", () => {
        builder.add("\n");
        this.#content(builder, "phrasing", depth - 1);
      });
      case 8: return this.#tag(builder, "details", content("flow"));
      default: return this.#tag(builder, this.#random.pick(["div", "section", "article"]), content("flow"));
    }
  }

  #table(builder: Builder, depth: number): void {
    this.#tag(builder, "table", () => {
      if (this.#random.chance(0.3)) {
        builder.add("<thead><tr><th>Head</th></tr></thead>");
      }
      this.#tag(builder, "tbody", () => this.#content(builder, "rows", depth - 1));
    });
  }

  #shape(builder: Builder, depth: number): void {
    if (depth > 0 && this.#random.chance(0.2)) {
      return this.#tag(builder, "foreignObject", () => this.#content(builder, "flow", depth - 1));
    }
    this.#tag(builder, this.#random.pick(["g", "circle", "linearGradient"]), () => {
      if (depth > 0) {
        this.#content(builder, "shapes", depth - 1);
      } else {
        builder.hole({ kind: "text" });
      }
    });
  }

  #input(builder: Builder): void {
    if (this.#random.chance(0.5)) {
      this.#open(builder, "input", () => {
        builder.add(" type=\"text\" value=\"");
        builder.hole({ kind: "echo", text: false });
        builder.add("\"");
      });
      return;
    }
    this.#open(builder, "input", () => {
      builder.add(" type=\"checkbox\"");
      builder.hole({ kind: "flag", choices: ["", " checked"], echo: true });
    });
  }

  #option(builder: Builder): void {
    const number = this.#open(builder, "option", () => {
      if (this.#random.chance(0.3)) {
        builder.add(" value=\"");
        builder.hole({ kind: "attribute" });
        builder.add("\"");
      }
      if (this.#random.chance(0.5)) {
        builder.hole({ kind: "flag", choices: ["", "", " selected"], echo: true });
      }
    });
    builder.dynamicContent.add(number);
    builder.add("option ");
    builder.hole({ kind: "text" });
    builder.add("</option>");
  }

  #tag(builder: Builder, name: string, content: () => void): void {
    const number = this.#open(builder, name, () => undefined);
    const before = builder.holes.length;
    content();
    if (builder.holes.length > before) {
      builder.dynamicContent.add(number);
    }
    builder.add(`</${name}>`);
  }

  #open(builder: Builder, name: string, attributes: () => void): number {
    const number = builder.elements++;
    builder.add(`<${name}\u0001${number}\u0001`);
    attributes();
    this.#attributes(builder);
    builder.add(">");
    return number;
  }

  #attributes(builder: Builder): void {
    if (this.#random.chance(0.25)) {
      builder.add(" class=\"card ");
      builder.hole({ kind: "attribute" });
      builder.add(this.#random.pick(["\"", " wide\""]));
    }
    if (this.#random.chance(0.1)) {
      builder.add(" title='");
      builder.hole({ kind: "attribute" });
      builder.add("-");
      builder.hole({ kind: "attribute" });
      builder.add("'");
    }
    if (this.#random.chance(0.08)) {
      builder.add(" id=\"");
      builder.hole({ kind: "id" });
      builder.add("\"");
    }
    if (this.#random.chance(0.1)) {
      builder.hole({ kind: "flag", choices: ["", " hidden", " hidden tabindex=\"1\""], echo: false });
    }
    if (this.#random.chance(0.05)) {
      builder.hole({
        kind: "flag", echo: false,
        choices: [
          "", " data-a=\"1\" data-b=\"2\"", " data-b=\"x &gt; &quot;y&quot;\"",
          " @click=\"go\" xlink:href=\"#a\" style=\"color: red;\"",
        ],
      });
    }
    if (this.#random.chance(0.1)) {
      builder.add(" data-static=\"yes\" lang=en");
    }
  }
}
