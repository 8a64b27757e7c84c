const OPEN = "\uE000";
const CLOSE = "\uE001";
const RAW_TEXT = new Set(["textarea", "title", "style", "script", "iframe", "noembed", "noframes", "noscript", "xmp"]);

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

const TEXT = 0;
const TAG = 1;
const VALUE = 2;
const COMMENT = 3;
const RAW = 4;

/** Marks the dynamics between statics, by reading the statics as an HTML tokenizer does. */
export function mark(statics: readonly string[]): Marked {
  const tags = new Map<number, MarkedTag>();
  let state = TEXT;
  let name = "";
  let quote = "";
  let begin = { index: 0, offset: 0 };
  let bare: number[] = [];
  let html = "";

  const finishTag = (index: number, end: number): void => {
    if (bare.length > 0) {
      const pieces = statics.slice(begin.index, index + 1);
      pieces[pieces.length - 1] = statics[index]!.slice(0, end);
      pieces[0] = pieces[0]!.slice(begin.offset);
      for (const dynamic of bare) {
        tags.set(dynamic, { low: begin.index, pieces });
      }
      bare = [];
    }
    state = RAW_TEXT.has(name) ? RAW : TEXT;
  };

  const read = (text: string, index: number): void => {
    let at = 0;
    while (at < text.length) {
      if (state === TEXT) {
        at = text.indexOf("<", at);
        if (at < 0) {
          return;
        }
        const opening = /^<(!--|[a-zA-Z][^\s/>]*|\/)/.exec(text.slice(at, at + 80));
        state = !opening ? TEXT : opening[1] === "!--" ? COMMENT : TAG;
        name = !opening ? "" : opening[1]!.toLowerCase();
        begin = { index, offset: at };
        at += !opening ? 1 : opening[0].length;
      } else if (state === TAG) {
        const found = text.slice(at).search(/["'>]/);
        if (found < 0) {
          return;
        }
        at += found + 1;
        if (text[at - 1] === ">") {
          finishTag(index, at);
        } else {
          quote = text[at - 1]!;
          state = VALUE;
        }
      } else {
        const end = state === VALUE ? quote : state === COMMENT ? "-->" : `</${name}`;
        const found = text.toLowerCase().indexOf(end, at);
        if (found < 0) {
          return;
        }
        at = found + (state === RAW ? 0 : end.length);
        if (state === RAW) {
          name = "/";
        }
        state = state === VALUE ? TAG : TEXT;
      }
    }
  };

  statics.forEach((text, index) => {
    read(text, index);
    html += text;
    if (index < statics.length - 1) {
      const sign = OPEN + index + CLOSE;
      html += state === TEXT ? `<!--${sign}-->` : state === TAG ? ` ${sign} ` : sign;
      if (state === TAG) {
        bare.push(index);
      }
    }
  });
  return { html, tags };
}
