/** The points a text gives itself. */
import type { IssueText } from "../model/issue.ts";
import { isInQuotation } from "./in-quotation.ts";
import { lineAt, placeOf, type Span } from "./source.ts";
import { stretchesAbout, type Understood } from "./understood.ts";

const NUMBER = String.raw`(\d{1,4}(?:[.,]\d{1,2})?)`;
const UNIT = String.raw`[ \t]{0,9}(?:story[ \t]points?|points?|pts?|sp|pontos?)`;
/** A number that is not the start of a date, a time span, a range or a longer number. */
const ALONE = new RegExp(
  String.raw`^[\s*_:~\x60(\[-]{0,20}${NUMBER}(?:${UNIT})?(?![\p{L}\p{N}%/-]|[.,:]\d|[ \t]*[\p{L}\p{N}–-])`,
  "iu",
);
const LABELLED = new RegExp(
  String.raw`^[\s*_>-]{0,20}(?:estimate|estimation|story points?|points|effort|size|sp|estimativa|pontos|pontuação|esforço)(?:[ \t]{0,3}\([^()\n]{0,30}\))?[\s*_]{0,9}[:=]`,
  "iu",
);
const WITH_UNIT = new RegExp(String.raw`^[\s*_>(\[-]{0,20}${NUMBER}${UNIT}[\s*_.)\]]{0,20}$`, "iu");

/** The first of: an answer or section about the estimate that starts with a number; "Estimate: 5"; "5 points". */
export function readEstimate(text: Understood): IssueText["estimate"] {
  for (const stretch of stretchesAbout(text.sections, "estimate")) {
    const points = numberAt(text, stretch.start, Math.min(stretch.end, lineEnd(text, stretch.start)));
    if (points !== null) {
      return points;
    }
  }
  for (const line of text.source.lines.filter(({ start }) => !isInQuotation(text.prose, start))) {
    const words = text.prose.slice(line.start, Math.min(line.end, line.start + 120));
    const label = LABELLED.exec(words);
    const unit = WITH_UNIT.exec(words);
    const points = label === null ? null : numberAt(text, line.start + label[0].length, line.end);
    if (points !== null) {
      return points;
    }
    if (unit !== null) {
      return pointsAt(text, line.start, unit);
    }
  }
  return null;
}

function numberAt(text: Understood, start: number, end: number): IssueText["estimate"] {
  const match = ALONE.exec(text.prose.slice(start, Math.min(end, start + 80)));
  return match === null ? null : pointsAt(text, start, match);
}

function pointsAt(text: Understood, base: number, match: RegExpExecArray): IssueText["estimate"] {
  const digits = match[1] ?? "";
  const start = base + match[0].indexOf(digits);
  const span: Span = { start, end: start + digits.length };
  return { points: Number(digits.replace(",", ".")), place: placeOf(text.source, span) };
}

function lineEnd(text: Understood, offset: number): number {
  return text.source.lines[lineAt(text.source, offset)]?.end ?? offset;
}
