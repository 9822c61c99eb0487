/** What a stretch of Markdown holds, as flat lists of spans in the order of the text. */
import type { Span } from "./source.ts";

/** A heading outside lists and quotes. `words` is its text without the marks. */
export interface Heading extends Span {
  readonly level: number;
  readonly words: Span;
}

/** A list item. `words` is its text without bullet, box and nested lists. */
export interface Item extends Span {
  readonly words: Span;
  /** `null` where it is no task-list item. */
  readonly checked: boolean | null;
  /** 0 for an item of an outermost list. */
  readonly depth: number;
}

/** A body row of a table; `words` is the row without the outer pipes. */
export interface Row extends Span {
  readonly words: Span;
  /** The words of the table's head row. */
  readonly head: Span;
}

/** A code block; `words` is what stands in it. */
export interface Code extends Span {
  readonly language: string;
  readonly words: Span;
}

export interface Link extends Span {
  readonly kind: "image" | "link";
  readonly url: string;
}

/** The start of a `<details>` up to the end of its summary. `words` is the summary's text without tags. */
export interface Summary extends Span {
  readonly words: Span;
  /** Where the element ends; `null` where it is never closed. */
  readonly limit: number | null;
}

export interface Outline {
  readonly headings: readonly Heading[];
  readonly items: readonly Item[];
  readonly rows: readonly Row[];
  readonly codes: readonly Code[];
  readonly links: readonly Link[];
  /** Paragraphs outside lists and quotes. */
  readonly paragraphs: readonly Span[];
  readonly summaries: readonly Summary[];
  /** What is not prose: code, tags and comments, destinations of links, images. */
  readonly silent: readonly Span[];
}
