/** Whatever strangers write after a command: nothing throws, and no word of theirs leaves the backticks. */
import { array, assert, constantFrom, oneof, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { findDecisions } from "../../src/decisions/find-decisions.ts";
import { remember } from "../../src/decisions/remember.ts";
import { EMPTY_MEMORY } from "../../src/memory/issue-memory.ts";
import { words } from "../memory/arbitrary-memory.ts";
import { agenda, comment, found, thread, world } from "./build.ts";

const start = constantFrom(
  "/goal ",
  "/goal G-1 ",
  "/estimate ",
  "/value ",
  "/override 40 because ",
  "/override ",
  "/waive ",
  "/waive estimate until ",
  "/waive estimate until 2026-12-31 because ",
  "/waive estimate because ",
  "/snooze ",
  "/duplicate ",
  "/duplicate #",
  "/split ",
  "/ready ",
  "/recheck ",
  "/help ",
  "/",
  "/gaol ",
  "\n\n",
  "@octocat #12 ",
  "https://example.com ",
);
const said = array(oneof(start, words(4), string({ maxLength: 20 })), { maxLength: 8 }).map((parts) =>
  parts.join(""),
);

/** What a sentence says outside its code spans. */
function outside(sentence: string): string {
  return sentence
    .split("`")
    .filter((_, index) => index % 2 === 0)
    .join("");
}

function isTame(sentence: string): boolean {
  return sentence.split("`").length % 2 === 1 && /^[\w .,;:?…-]*$/.test(outside(sentence));
}

describe("hostile words", () => {
  it("in comments stay in backticks, whoever wrote them", () => {
    assert(
      property(said, constantFrom("tess", "rick", "nina", "ana"), (body, author) => {
        const result = found([comment(1, body, { author })]);
        const memory = remember(EMPTY_MEMORY, {
          decided: [],
          misread: result.misread,
          handled: result.handled["I_1"],
          waiting: result.waiting.map(({ sentence }) => sentence),
          today: "2026-11-24",
        });
        for (const sentence of memory.answers) {
          expect(isTame(sentence), sentence).toBe(true);
        }
        if (author === "rick" || author === "nina") {
          expect(result.decisions).toEqual([]);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it("in agendas too", () => {
    assert(
      property(said, (body) => {
        const one = agenda(body);
        const result = findDecisions(world([thread([comment(1, body)], one.id)], { agendas: [one] }));
        for (const { sentence } of result.misread) {
          expect(isTame(sentence), sentence).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
