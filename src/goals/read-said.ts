/** What an issue or a milestone that is a goal says of itself: its period, its weight, its share of the work and more. */
import { isDay } from "../calendar/day.ts";
import { isFiller } from "../issue/is-filler.ts";
import { knownTopic, plainWords } from "../issue/topics.ts";
import type { KeyResult } from "../model/goal.ts";
import type { IssueText } from "../model/issue.ts";
import { type Days, readPeriod } from "./goal-period.ts";

/** Words a person wrote, and where. Line and column count from 1. */
export interface Words {
  readonly words: string;
  readonly line: number;
  readonly column: number;
}

/** What can be said of a goal in a line, by the words that announce it: without accents, in lower case. */
const NAMES = {
  id: ["id", "goal id", "identifier", "identificador", "codigo"],
  owner: ["owner", "goal owner", "dri", "responsible", "responsavel"],
  period: ["period", "goal period", "quarter", "time frame", "timeframe", "periodo", "trimestre"],
  weight: ["weight", "goal weight", "peso"],
  target: ["target share", "share", "share of the work", "share of work", "parcela do trabalho", "parcela"],
  /** Of key results too: it counts where a share stands there, and the words above are not said. */
  aim: ["target", "goal target", "alvo"],
  parent: ["parent", "parent goal", "part of", "objetivo pai", "meta pai", "parte de"],
} as const;

type Name = keyof typeof NAMES;

/** What was said, as written. */
export type Said = Readonly<Partial<Record<Name, Words>>>;

/** In a text without forms and headings, as a milestone's: lines such as `Period: 2026-Q4`. The first of a kind counts. */
export function saidInLines(text: string): Said {
  const found: Partial<Record<Name, Words>> = {};
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const match = LINE.exec(line.slice(0, LONGEST));
    const words = (match?.[3] ?? "").replace(/[*_\s]+$/, "");
    const name = match === null ? null : nameOf(match[2] ?? "", words);
    if (match !== null && name !== null && !isNothing(words)) {
      found[name] ??= { words, line: index + 1, column: (match[1] ?? "").length + 1 };
    }
  }
  return found;
}

/** In an issue: the form's answer goes before a heading, a heading before a line. */
export function saidInIssue(text: IssueText): Said {
  const answers = text.answers.flatMap(({ id, label, state, text: words, place }) =>
    state === "answered" && place !== null
      ? [
          {
            name: nameOf(label, words) ?? nameOf(id ?? "", words),
            words,
            line: place.line,
            column: place.column,
          },
        ]
      : [],
  );
  const sections = text.sections.map(({ heading, text: under, textPlace }) => {
    const words = under.split("\n", 1)[0] ?? "";
    return { name: nameOf(heading, words), words, line: textPlace.line, column: textPlace.column };
  });
  const found: Partial<Record<Name, Words>> = {};
  for (const { name, words, line, column } of [...answers, ...sections]) {
    if (name !== null && !isNothing(words)) {
      found[name] ??= { words: words.trim(), line, column };
    }
  }
  return { ...saidInLines(text.prose), ...found };
}

/** Why the goal is pursued; `null` where no heading asks for it. */
export function whyOf({ sections, answers }: IssueText): string | null {
  const asked = answers.find(({ label, state }) => state === "answered" && isWhy(label));
  const section = sections.find(
    ({ heading, text }) => heading !== "" && isWhy(heading) && text.trim() !== "",
  );
  const words = (asked?.text ?? section?.text ?? "").trim();
  return isNothing(words) ? null : words;
}

/** Items under “Key results”, else the acceptance criteria, without numbers: nobody can tell which is the target. */
export function keyResultsOf(text: IssueText): readonly KeyResult[] {
  const results = itemsUnder(text, (heading) => KEY_RESULTS.has(plainWords(heading)));
  const criteria = itemsUnder(text, (heading) => knownTopic(heading) === "acceptance-criteria");
  return (results.length > 0 ? results : criteria).map((title) => ({
    title,
    baseline: null,
    target: null,
    current: null,
  }));
}

export function nonGoalsOf(text: IssueText): readonly string[] {
  return itemsUnder(text, (heading) => knownTopic(heading) === "out-of-scope");
}

/** Days, `null` where the words are none: `2026-Q4`, `Q4 2026`, or two days with something between them. */
export function readDays(words: string): Days | null {
  const swapped = /^([QH]\d)[\s/-]{1,3}(\d{4})$/i.exec(words);
  const named = readPeriod(swapped === null ? words : `${swapped[2]}-${swapped[1]}`);
  if (named !== null) {
    return named;
  }
  const [starts = "", ends = ""] =
    /^(\d{4}-\d{2}-\d{2})\D{1,20}(\d{4}-\d{2}-\d{2})$/.exec(words)?.slice(1) ?? [];
  return isDay(starts) && isDay(ends) && starts <= ends ? { starts, ends } : null;
}

/** At least 0; `null` where the words are no number. */
export function readWeight(words: string): number | null {
  return /^\d{1,6}(?:\.\d{1,6})?$/.test(words) ? Number(words) : null;
}

/** 0–1, of `40%` or `0.4`; `null` where the words are no share. */
export function readShare(words: string): number | null {
  const [, digits, percent] = /^(\d{1,3}(?:\.\d{1,6})?)\s{0,3}(%)?$/.exec(words) ?? [];
  const share = digits === undefined ? Number.NaN : Number(digits) / (percent === undefined ? 1 : 100);
  return share <= 1 ? share : null;
}

const LONGEST = 300;
const LINE = /^([\s>*_#+-]{0,12}([\p{L}][\p{L} -]{0,40})[*_]{0,3}[ \t]{0,3}:[*_]{0,3}[ \t]{1,9})(\S.*)$/u;
const KEY_RESULTS: ReadonlySet<string> = new Set([
  "key results",
  "key result",
  "krs",
  "resultados-chave",
  "resultados chave",
]);
const ITEM = /^\s{0,6}(?:[-*+]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?(\S.*)$/;
const MOST_ITEMS = 20;

/** `40%`, `0.4`, `40 % of the work`; a key result's `60 seconds` is none. */
const LIKE_SHARE = /^[*_`]{0,3}\d{1,6}(?:[.,]\d{1,6})?\s{0,3}(?:%|$)/;

function nameOf(written: string, words: string): Name | null {
  const plain = plainWords(written);
  const found = Object.entries(NAMES).find(([, names]) => names.some((name) => name === plain))?.[0];
  return found === undefined || !isName(found) || (found === "aim" && !LIKE_SHARE.test(words.trim()))
    ? null
    : found;
}

function isName(key: string): key is Name {
  return key in NAMES;
}

function isWhy(heading: string): boolean {
  return knownTopic(heading) === "problem";
}

function isNothing(words: string): boolean {
  return (
    words.trim() === "" || isFiller(words) || /^(?:_no response_|none|nenhum[ao]?|-+)$/i.test(words.trim())
  );
}

function itemsUnder(text: IssueText, fits: (heading: string) => boolean): readonly string[] {
  const answer = text.answers.find(({ label, state }) => state === "answered" && fits(label));
  const section = text.sections.find(({ heading }) => heading !== "" && fits(heading));
  return (answer?.text ?? section?.text ?? "")
    .split("\n")
    .flatMap((line) => ITEM.exec(line.slice(0, LONGEST))?.[1]?.trim() ?? [])
    .slice(0, MOST_ITEMS);
}
