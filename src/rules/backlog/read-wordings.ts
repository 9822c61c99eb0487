/** A backlog → the telling words of each issue, and how much each word weighs there. */
import type { Issue } from "../../model/issue.ts";
import { foldWord } from "./fold-word.ts";
import { isStopWord } from "./stop-words.ts";

/** What an issue says, as sorted ids of folded words. */
export interface Wording {
  readonly title: Int32Array;
  /** Of the title and the body. */
  readonly all: Int32Array;
}

export interface Wordings {
  /** One for each issue, in the order given. */
  readonly of: readonly Wording[];
  /** The folded word of an id. */
  readonly words: readonly string[];
  /** How many of the issues use a word. */
  readonly uses: Int32Array;
  /** How telling a word is: the rarer, the more. Whole numbers, so that sums do not depend on their order. */
  readonly weights: Int32Array;
}

/** How much of a body is compared, in UTF-16 units and in different words. */
const MOST_TEXT = 8000;
const MOST_WORDS = 400;
/** A line that more issues have than this, and than this share of them, was theirs before they were written. */
const TEMPLATE_ISSUES = 3;
const TEMPLATE_SHARE = 0.02;
const SCALE = 1000;

const WORD = /\p{L}[\p{L}\p{N}]{1,30}/gu;
const ADDRESS = /https?:\/\/\S+/g;

export function readWordings(issues: readonly Issue[]): Wordings {
  const lines = issues.map((issue) => [...new Set(writtenLines(issue))]);
  const templates = templateLines(lines);
  const ids = newIds();
  const of = issues.map(({ title }, index): Wording => {
    const body = (lines[index] ?? []).filter((line) => !templates.has(line)).join("\n");
    const inTitle = ids.of(title);
    const all = new Set(inTitle);
    for (const id of ids.of(body)) {
      if (all.size >= MOST_WORDS) {
        break;
      }
      all.add(id);
    }
    return { title: sorted(inTitle), all: sorted(all) };
  });
  const uses = new Int32Array(ids.words.length);
  for (const { all } of of) {
    for (const id of all) {
      uses[id] = (uses[id] ?? 0) + 1;
    }
  }
  const weights = uses.map((count) => Math.round(SCALE * Math.log(1 + issues.length / count)));
  return { of, words: ids.words, uses, weights };
}

/** The words of a text as they are written, each with its folded form. */
export function tellingWords(text: string): readonly { readonly written: string; readonly folded: string }[] {
  return [...text.replaceAll(ADDRESS, " ").matchAll(WORD)]
    .map(([written]) => ({ written, folded: foldWord(written) }))
    .filter(({ folded }) => !isStopWord(folded));
}

/** Prose without quotations, headings, labels and choices of a form, and what is said of the machine. */
function writtenLines({ text }: Issue): readonly string[] {
  const left = [
    ...text.sections.map(({ place }) => place),
    ...text.sections.filter(({ topic }) => topic === "environment").map(({ textPlace }) => textPlace),
    ...text.answers.flatMap(({ type, place }) =>
      (type === "dropdown" || type === "checkboxes") && place !== null ? [place] : [],
    ),
  ].toSorted((a, b) => a.start - b.start);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of left) {
    if (start > at) {
      pieces.push(text.prose.slice(at, start));
    }
    at = Math.max(at, end);
  }
  pieces.push(text.prose.slice(at));
  return pieces
    .join("\n")
    .slice(0, MOST_TEXT)
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith(">"));
}

function templateLines(lines: readonly (readonly string[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const line of lines.flat()) {
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  const most = Math.max(TEMPLATE_ISSUES, lines.length * TEMPLATE_SHARE);
  return new Set([...counts].filter(([, count]) => count > most).map(([line]) => line));
}

interface Ids {
  readonly words: readonly string[];
  readonly of: (text: string) => ReadonlySet<number>;
}

/** Folds each form of a word once for the whole backlog. */
function newIds(): Ids {
  const words: string[] = [];
  const byWord = new Map<string, number>();
  const byForm = new Map<string, number>();
  const idOf = (form: string): number => {
    const folded = foldWord(form);
    const id = isStopWord(folded) ? -1 : (byWord.get(folded) ?? words.push(folded) - 1);
    if (id >= 0) {
      byWord.set(folded, id);
    }
    byForm.set(form, id);
    return id;
  };
  return {
    words,
    of(text) {
      const found = new Set<number>();
      for (const form of text.replaceAll(ADDRESS, " ").toLowerCase().match(WORD) ?? []) {
        const id = byForm.get(form) ?? idOf(form);
        if (id >= 0) {
          found.add(id);
        }
      }
      return found;
    },
  };
}

function sorted(ids: ReadonlySet<number>): Int32Array {
  return Int32Array.from(ids).sort();
}
