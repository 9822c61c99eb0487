/** What two titles say of each other before any word is weighed: parts of one series, or free to be compared. */
import { foldWord } from "./fold-word.ts";

/** A title taken apart. */
export interface TitleParts {
  /** “[Front]”, “fix(api):”, “(Koha)”: where or of what kind the work is; folded. */
  readonly marks: readonly string[];
  readonly numbers: readonly string[];
  /** All words in their order, folded, marks left out. */
  readonly words: readonly string[];
}

const LEAD = /^\s*([a-z]{2,12})(?:\(([^()]{1,40})\))?!?:\s/i;
const BRACKETED = /\[([^[\]]{1,60})\]|\(([^()]{1,60})\)/g;
/** In quotation marks it is an example, as in an error's words. */
const NUMBER = /(?<!["“'`\d])\d+(?:[.,]\d+)*/g;
const WORD = /[\p{L}\p{N}]+/gu;
/** Words by which a title's kind is said: alone they part no two issues. */
const KINDS = new Set(
  "bug,feat,feature,fix,task,story,us,epic,melhoria,enhancement,request,draft,wip".split(",").map(foldWord),
);
/** Most words that may differ between two of a series, on each side. */
const DIFFERENT = 2;

export function partTitle(title: string): TitleParts {
  const lead = LEAD.exec(title);
  const marks = [
    ...(lead === null ? [] : [lead[1] ?? "", lead[2] ?? ""]),
    ...[...title.matchAll(BRACKETED)].map((match) => match[1] ?? match[2] ?? ""),
  ];
  const rest = title.slice(lead?.[0].length ?? 0).replaceAll(BRACKETED, " ");
  return {
    marks: [...new Set(marks.map((mark) => foldWord(mark.trim())))].filter(
      (mark) => mark !== "" && !KINDS.has(mark),
    ),
    numbers: title.match(NUMBER) ?? [],
    words: (rest.match(WORD) ?? []).filter((word) => !/^\d+$/.test(word)).map(foldWord),
  };
}

/** Whether the two are told apart by a number, a mark or one word of an else equal title, as the parts of a series are. */
export function areOfSeries(one: TitleParts, other: TitleParts): boolean {
  return (
    partedBy(one.numbers, other.numbers) ||
    partedBy(one.marks, other.marks) ||
    areOfOneFrame(one.words, other.words)
  );
}

/** Both have some, and not the same. */
function partedBy(ones: readonly string[], others: readonly string[]): boolean {
  return (
    ones.length > 0 &&
    others.length > 0 &&
    !(ones.every((name) => others.includes(name)) || others.every((name) => ones.includes(name)))
  );
}

/** “Add filters to orders”, “Add filters to invoices”: equal but for a word or two in one place. */
function areOfOneFrame(ones: readonly string[], others: readonly string[]): boolean {
  let start = 0;
  while (start < ones.length && start < others.length && ones[start] === others[start]) {
    start += 1;
  }
  let end = 0;
  while (
    end < ones.length - start &&
    end < others.length - start &&
    ones.at(-1 - end) === others.at(-1 - end)
  ) {
    end += 1;
  }
  const differs = ones.length - start - end;
  const otherDiffers = others.length - start - end;
  return (
    start + end >= Math.max(differs, otherDiffers) &&
    differs > 0 &&
    otherDiffers > 0 &&
    differs <= DIFFERENT &&
    otherDiffers <= DIFFERENT
  );
}
