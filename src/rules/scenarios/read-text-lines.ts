/** A stretch of a text → its lines, and whether they may hold a scenario at all. */
import { dialects } from "@cucumber/gherkin";
import type { TextLine } from "./list-scenarios.ts";

export function readTextLines(text: string, start: number, end: number): readonly TextLine[] {
  const lines: TextLine[] = [];
  let at = start;
  while (at < end) {
    const next = text.indexOf("\n", at);
    const stop = next === -1 || next > end ? end : next;
    const last = stop > at && text[stop - 1] === "\r" ? stop - 1 : stop;
    lines.push({ start: at, end: last, words: text.slice(at, last) });
    at = stop + 1;
  }
  return lines;
}

/** What every scenario has that we judge: a name or a precondition. */
const OPENINGS = [
  ...new Set(
    Object.values(dialects).flatMap(({ given, scenario, scenarioOutline }) =>
      [...given, ...scenario, ...scenarioOutline]
        .map((word) => word.trim().toLowerCase())
        .filter((word) => word !== "*"),
    ),
  ),
].map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
const MAY_HOLD = new RegExp(String.raw`^[ \t>*_+#()\[\]xX.\d-]{0,16}(?:${OPENINGS.join("|")})`, "im");

/** Cheap, and true for every text that holds one. */
export function mayHoldScenario(body: string): boolean {
  return MAY_HOLD.test(body);
}
