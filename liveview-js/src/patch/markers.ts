const OPEN = "\uE000";
const CLOSE = "\uE001";

/** Statics joined to one document that a parser reads as the template's shape, with a mark for each dynamic. */
export interface Marked {
  readonly html: string;
  /** For each dynamic that stands in a start tag outside of attribute values: that tag. */
  readonly tags: ReadonlyMap<number, MarkedTag>;
}

export interface MarkedTag {
  /** The first dynamic in the tag. */
  readonly low: number;
  readonly pieces: readonly string[];
}

/** The mark of a dynamic, in a comment, an attribute name, an attribute value or a text. */
export const MARK = new RegExp(`${OPEN}(\\d+)${CLOSE}`);

/** Splits a text at its marks: static pieces at even places, indexes of dynamics at odd ones. */
export function splitMarks(text: string): string[] {
  return text.split(MARK);
}

const QUOTED = `"[^"]*"|'[^']*'`;
const TAG = `</?[a-z](?:${QUOTED}|[^"'>])*>`;
// of the other elements that are read so, the server's compiler takes none with a dynamic in it
const RAW_TEXT = `<(textarea|title|style|script)(?=[\\s/>${OPEN}])`;

/** What a tokenizer reads as one: a comment, a tag, an element in which there is only text. Else there are marks in text. */
const TOKEN = new RegExp(`<!--[^]*?-->|(?=${RAW_TEXT})${TAG}[^]*?(?:</\\1|$)|${TAG}|${MARK.source}`, "gi");
const START_TAG = new RegExp(`^${TAG}`, "i");
const BARE_MARK = new RegExp(`${QUOTED}|${MARK.source}`, "g");

/** Marks the dynamics between statics, by reading the statics as an HTML tokenizer does. */
export function mark(statics: readonly string[]): Marked {
  const tags = new Map<number, MarkedTag>();
  const markTag = (html: string): string => {
    const split = splitMarks(html);
    const tag = { low: Number(split[1]), pieces: split.filter((_, place) => place % 2 === 0) };
    return html.replace(BARE_MARK, (part: string, index?: string) => {
      if (!index) {
        return part;
      }
      tags.set(Number(index), tag);
      return ` ${part} `;
    });
  };
  const marked = statics.reduce((html, text, index) => html + OPEN + (index - 1) + CLOSE + text);
  const html = marked.replace(TOKEN, (token: string, _name: string, index?: string) =>
    index ? `<!--${token}-->` : token.replace(START_TAG, markTag));
  return { html, tags };
}
