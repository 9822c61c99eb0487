/** What is written is read, whatever strangers' words are in it, and never longer than it may be. */
import { assert, property } from "fast-check";
import { describe, expect, it, test } from "vitest";
import { EMPTY_MEMORY, readIssueMemory, writeIssueMemory } from "../../src/memory/issue-memory.ts";
import { commentMarker } from "../../src/memory/markers.ts";
import type { IssueMemory } from "../../src/model/memory.ts";
import { issueMemory, NOW } from "./arbitrary-memory.ts";

function body(memory: IssueMemory, end = "\n"): string {
  return [commentMarker("I_1"), writeIssueMemory(memory), "", "**Not ready yet.**", ""].join(end);
}

describe("a memory", () => {
  it("is read as it was written, with LF and CRLF", () => {
    assert(
      property(issueMemory(3), (memory) => {
        expect(readIssueMemory(body(memory), NOW)).toEqual(memory);
        expect(readIssueMemory(body(memory, "\r\n"), NOW)).toEqual(memory);
      }),
      { numRuns: 500 },
    );
  });

  it("is one line that nothing in it can end, at most 6,000 characters long", () => {
    assert(
      property(issueMemory(40), (memory) => {
        const line = writeIssueMemory(memory);
        expect(line.length).toBeLessThanOrEqual(6_000);
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
        expect(line.slice(4, -3)).not.toContain("--");
        expect(line.slice(4, -3)).not.toMatch(/[<>@#`]/);
        expect(readIssueMemory(body(memory), NOW)).not.toBe(EMPTY_MEMORY);
      }),
      { numRuns: 300 },
    );
  });

  test("that is too long loses the oldest of the log first, then answers, then words of reasons; never a waiver's day", () => {
    const memory: IssueMemory = {
      ...EMPTY_MEMORY,
      handled: { comment: "IC_9", at: "2026-11-20T10:00:00Z" },
      waivers: [{ rule: "estimate", by: "ana", because: "because ".repeat(200), until: "2026-12-31" }],
      log: Array.from({ length: 30 }, (_, index) => ({
        on: "2026-11-20",
        by: "ana",
        what: `${index} ${"x".repeat(280)}`,
      })),
      answers: ["one", "two"],
    };
    const read = readIssueMemory(body(memory), NOW);
    expect(read.log.length).toBeGreaterThan(5);
    expect(read.log.at(-1)?.what.startsWith("29 ")).toBe(true);
    expect(read).toMatchObject({ handled: memory.handled, answers: memory.answers, waivers: memory.waivers });
    const heavy = {
      ...memory,
      waivers: memory.waivers.map((waiver) => ({ ...waiver, because: "why ".repeat(4_000) })),
    };
    const cut = readIssueMemory(body(heavy), NOW);
    expect(cut.waivers).toEqual([expect.objectContaining({ rule: "estimate", until: "2026-12-31" })]);
    expect(cut.waivers[0]?.because.startsWith("why why")).toBe(true);
    expect([cut.log, cut.answers]).toEqual([[], []]);
  });

  test("of many waivers with long reasons keeps them all, with less of each reason", () => {
    const waivers = Array.from({ length: 26 }, (_, index) => ({
      rule: `rule-number-${index}`,
      by: "octocat",
      because: "😀".repeat(280),
      until: "2027-06-30",
    }));
    const read = readIssueMemory(body({ ...EMPTY_MEMORY, waivers }), NOW);
    expect(read.waivers.map(({ rule }) => rule)).toEqual(waivers.map(({ rule }) => rule));
    expect(read.waivers.every(({ because }) => /^(?:😀)+$/u.test(because))).toBe(true);
  });

  test("says nothing that cannot have been decided yet", () => {
    const memory: IssueMemory = {
      ...EMPTY_MEMORY,
      handled: { comment: "IC_9", at: "2026-11-24T09:00:01Z" },
      waivers: [
        { rule: "estimate", by: "ana", because: "x", until: "9999-12-31" },
        { rule: "title", by: "ana", because: "x", until: "2027-11-24" },
      ],
      snooze: { until: "2029-01-01", by: "ana" },
      declared: { by: "ana", on: "2027-01-01" },
    };
    expect(readIssueMemory(body(memory), NOW)).toEqual({ ...EMPTY_MEMORY, waivers: [memory.waivers[1]] });
  });

  test("that is not there is empty", () => {
    expect(readIssueMemory(`${commentMarker("I_1")}\n\nText.`, NOW)).toBe(EMPTY_MEMORY);
  });
});
