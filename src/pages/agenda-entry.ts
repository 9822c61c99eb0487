/** An entry of an agenda: the question to decide, what it is about, and the boxes to tick. */
import type { AgendaEntry } from "../model/agenda.ts";
import { boxMarker } from "../memory/box-marker.ts";
import type { YieldingBlock } from "./fit-agenda.ts";
import { goalLine } from "./goal-text.ts";
import { codeSpan, issueLink, prose } from "./safe-text.ts";
import { scoreLine } from "./score-text.ts";
import { waiverLines } from "./waiver-text.ts";

/** Of an excerpt: lines, and characters of each. */
const LINES = 6;
const LINE = 200;
const MISSING = 5;

/** `number` by which a meeting names it. */
export function entryBlock(entry: AgendaEntry, number: number): Pick<YieldingBlock, "text" | "short"> {
  const { assessment, missing, boxes, excerpt } = entry;
  const { goal, score, waived } = assessment;
  const about = [...told(missing), ...waiverLines(waived)].map((line) => `- ${line}`);
  const blocks = [
    lead(entry, number),
    ...(excerpt === null ? [] : quoted(excerpt)),
    ...(about.length > 0 ? [about.join("\n")] : []),
    // Between two lists, which would else be one.
    `Goal: ${goalLine(goal)} · Score: ${scoreLine(score)}`,
    ...(boxes.length > 0
      ? [boxes.map(({ act, words }) => box(words, boxMarker(assessment.issue.number, act))).join("\n")]
      : []),
  ];
  return {
    text: blocks.join("\n\n"),
    short: `${lead(entry, number)}\n\nThe rest found no room on the page.`,
  };
}

/** A task of a list, with what ticking it does. */
function box(words: string, marker: string): string {
  return `- [ ] ${prose(words)} ${marker}`;
}

function lead(
  { assessment: { issue }, minutes, question, reason, people }: AgendaEntry,
  number: number,
): string {
  const asked = people.length === 0 ? "" : `  \nWho should be there: ${people.map(prose).join(", ")}`;
  return `### ${number}. ${issueLink(issue.number, issue.url)} ${codeSpan(issue.title, 100)} · ${minutes} min\n\n**${prose(question)}** (${prose(reason)})${asked}`;
}

function told(missing: readonly string[]): readonly string[] {
  const shown = missing.slice(0, MISSING).map(prose);
  const rest = missing.length - shown.length;
  return rest > 0 ? [...shown, `and ${rest} more`] : shown;
}

/** Line by line in code spans, which wrap on a phone as a block of code does not. */
function quoted(excerpt: string): readonly string[] {
  const lines = excerpt.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
  const shown = lines.slice(0, LINES).map((line) => codeSpan(line, LINE));
  const rest = lines.length - shown.length;
  const all = rest > 0 ? [...shown, `and ${rest} more ${rest === 1 ? "line" : "lines"}`] : shown;
  return all.length === 0 ? [] : [all.map((line) => `> ${line}`).join("  \n")];
}
