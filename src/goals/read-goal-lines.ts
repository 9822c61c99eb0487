/** Lines in which a text says its goal in words: “Goal: Checkout takes less than a minute”. */
import { isInQuotation } from "../issue/in-quotation.ts";
import { isFiller } from "../issue/is-filler.ts";
import { plainWords } from "../issue/topics.ts";
import type { Goal } from "../model/goal.ts";
import type { IssueText } from "../model/issue.ts";
import type { Place } from "../model/place.ts";
import { goalCalled } from "./find-goal.ts";
import { listStruck, withoutStruck } from "./list-struck.ts";

export interface GoalLine {
  /** The goal the words are the name of, as a whole; `null` when they are none's. */
  readonly goal: Goal | null;
  /** Without marks, struck words and filler; one line. */
  readonly words: string;
  /** Of the words. */
  readonly place: Place;
}

/** In the order of the text. Under a heading about the goal only a goal's name counts: all else is prose there. */
export function readGoalLines({ prose, sections }: IssueText, goals: readonly Goal[]): readonly GoalLine[] {
  const lines = [...prose.matchAll(ANNOUNCED)].slice(0, MOST_LINES);
  const announced = lines.flatMap((match) => {
    const start = match.index + match[0].length;
    return isInQuotation(prose, match.index) ? [] : [{ start, onlyNames: false }];
  });
  const headed = sections.flatMap(({ topic, textPlace: { start } }) =>
    topic === "goal" ? [{ start, onlyNames: true }] : [],
  );
  const seen = new Set<number>();
  return [...announced, ...headed].flatMap(({ start, onlyNames }) => {
    const line = readLine(prose, start, goals);
    if (line === null || (onlyNames && line.goal === null) || seen.has(line.place.start)) {
      return [];
    }
    seen.add(line.place.start);
    return [line];
  });
}

/** At the start of a line, be it an item or a heading. */
const ANNOUNCED =
  /(?<=^|[\r\n])[ \t]{0,12}(?:[-*+][ \t]{1,4}|#{1,6}[ \t]{1,4})?[*_]{0,3}(?:goal|okr|objetivo|meta)[*_]{0,3}[ \t]{0,3}[:=][*_]{0,3}[ \t]{0,9}(?=\S)/giu;

/** Nobody serves more; each is compared with all goals. */
const MOST_LINES = 20;
/** Longer lines are somebody's paragraphs. */
const LONGEST = 300;

function readLine(prose: string, from: number, goals: readonly Goal[]): GoalLine | null {
  const written = prose.slice(from, from + LONGEST).split(/[\r\n]/, 1)[0] ?? "";
  const kept = withoutStruck(written);
  const first = kept.search(/[^\s*_"“”'(]/u);
  if (first === -1) {
    return null;
  }
  const shown = kept.slice(first).replace(/[\s*_"“”')]{1,9}$/u, "");
  const name = shown.replace(/\s+/g, " ");
  if (isFiller(name) || NOTHING.has(plainWords(name))) {
    return null;
  }
  const isMended = listStruck(written).length > 0;
  const goal = goalCalled(name, goals) ?? (isMended ? goalCalled(firstOf(name), goals) : null);
  const start = from + first;
  const before = prose.slice(0, start);
  const line = before.split(/\r\n|\n|\r/).length;
  const lineStart = Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r")) + 1;
  const words = goal !== null && goalCalled(name, goals) === null ? firstOf(name) : name;
  const length = words === name ? shown.length : words.length;
  return { goal, words, place: { line, column: start - lineStart + 1, start, end: start + length } };
}

/** The word that stands where another was struck out. */
function firstOf(words: string): string {
  return (words.split(/\s/, 1)[0] ?? words).replace(/[.,;:]$/, "");
}

/** As `plainWords` gives them: what people write where they name no goal, beside what is filler anywhere. */
const NOTHING: ReadonlySet<string> = new Set([
  "none",
  "no goal",
  "no goal yet",
  "no response",
  "nothing",
  "nothing yet",
  "unknown",
  "unclear",
  "not known",
  "not known yet",
  "not yet known",
  "not sure",
  "not sure yet",
  "not decided",
  "not decided yet",
  "not defined",
  "not defined yet",
  "no idea",
  "don't know",
  "don't know yet",
  "dont know",
  "i don't know",
  "i don't know yet",
  "i dont know",
  "i dont know yet",
  "we don't know",
  "we don't know yet",
  "idk",
  "to be discussed",
  "nenhum",
  "nenhuma",
  "nada",
  "sem meta",
  "sem objetivo",
  "desconhecido",
  "desconhecida",
  "nao sei",
  "nao sei ainda",
  "ainda nao sei",
]);
