/** What an issue's memory holds after a run. */
import { describe, expect, it, test } from "vitest";
import { type Handled, remember } from "../../src/decisions/remember.ts";
import { sayReplaced } from "../../src/decisions/say-replaced.ts";
import { EMPTY_MEMORY } from "../../src/memory/issue-memory.ts";
import type { Act, Decided, Decision, Misread } from "../../src/model/decision.ts";
import type { IssueMemory } from "../../src/model/memory.ts";

const at = (number: number) => `2026-11-24T08:0${number}:00Z`;

function decision(number: number, act: Act, rest: Partial<Decision> = {}): Decision {
  const place = { kind: "comment", id: `IC_${number}`, url: "" } as const;
  return { act, issue: 1, by: "tess", at: at(number), in: place, words: `/${act.kind}`, ...rest };
}

function decided(
  number: number,
  act: Act,
  result: Decided["result"] = "done",
  rest: Partial<Decision> = {},
): Decided {
  return { decision: decision(number, act, rest), result, sentence: `${act.kind} of ${number}: ${result}.` };
}

function misread(number: number, sentence: string): Misread {
  const { act: _, ...log } = decision(number, { kind: "help" });
  return { ...log, place: null, sentence, refused: false };
}

const NOTHING: Handled = { decided: [], misread: [], handled: undefined, waiting: [], today: "2026-11-24" };
const handled = (number: number) => ({ comment: `IC_${number}`, at: at(number) });
/** Comments 1 to this one hold commands. */
const upTo = (number: number) => ({
  ...handled(number),
  steps: Array.from({ length: number }, (_, index) => handled(index + 1)),
});
const only = (number: number) => ({ ...handled(number), steps: [handled(number)] });
const inAgenda = { in: { kind: "agenda", number: 90, url: "" } } as const;

const WAIVE = { kind: "waive", rule: "estimate", until: "2026-12-31", because: "so" } as const;
const GOAL: Act = { kind: "goal", goal: "G-1" };

const BEFORE: IssueMemory = {
  ...EMPTY_MEMORY,
  handled: handled(0),
  waivers: [
    { rule: "estimate", by: "ana", because: "old", until: "2026-11-30" },
    { rule: "title", by: "ana", because: "old", until: "2026-11-30" },
  ],
  log: [{ on: "2026-11-20", by: "ana", what: "Old." }],
  answers: ["Old."],
  help: true,
  asks: true,
  next: false,
};

describe("what was decided", () => {
  test("is held, logged and answered", () => {
    const memory = remember(BEFORE, {
      ...NOTHING,
      decided: [
        decided(1, WAIVE),
        decided(2, { kind: "snooze", until: "2026-12-08" }, "already"),
        decided(3, { kind: "ready" }),
        decided(4, GOAL, "refused"),
      ],
      misread: [misread(2, "Which?")],
      handled: upTo(4),
    });
    expect(memory).toEqual({
      handled: handled(4),
      waivers: [
        { rule: "title", by: "ana", because: "old", until: "2026-11-30" },
        { rule: "estimate", by: "tess", because: "so", until: "2026-12-31" },
      ],
      snooze: { until: "2026-12-08", by: "tess" },
      declared: { by: "tess", on: "2026-11-24" },
      log: [
        { on: "2026-11-20", by: "ana", what: "Old." },
        { on: "2026-11-24", by: "tess", what: "waive of 1: done.", at: at(1), holds: "waive" },
        { on: "2026-11-24", by: "tess", what: "snooze of 2: already.", at: at(2), holds: "snooze" },
        { on: "2026-11-24", by: "tess", what: "ready of 3: done.", at: at(3), holds: "ready" },
      ],
      answers: [
        "waive of 1: done.",
        "snooze of 2: already.",
        "Which? Write it in a new comment.",
        "ready of 3: done.",
        "goal of 4: refused.",
      ],
      help: false,
      asks: true,
      next: false,
    });
  });

  test("holds nothing where it was refused, or GitHub did not answer", () => {
    for (const result of ["refused", "unknown"] as const) {
      const memory = remember(EMPTY_MEMORY, {
        ...NOTHING,
        decided: [
          decided(1, WAIVE, result),
          decided(1, { kind: "snooze", until: "2026-12-08" }, result),
          decided(1, { kind: "ready" }, result),
        ],
        handled: upTo(1),
      });
      expect(memory).toMatchObject({ waivers: [], snooze: null, declared: null, log: [] });
      expect(memory.answers).toHaveLength(3);
    }
  });

  test("ends a snooze", () => {
    const snoozed = { ...EMPTY_MEMORY, snooze: { until: "2026-12-08", by: "ana" } };
    expect(
      remember(snoozed, { ...NOTHING, decided: [decided(1, { kind: "snooze", until: null })] }).snooze,
    ).toBeNull();
  });

  test("in an agenda is logged, and leaves the answers to the last comment alone", () => {
    const memory = remember(BEFORE, { ...NOTHING, decided: [decided(1, WAIVE, "done", inAgenda)] });
    expect(memory.log).toHaveLength(2);
    expect(memory).toMatchObject({ answers: ["Old."], help: true, handled: handled(0) });
    expect(memory.waivers).toHaveLength(2);
  });

  test("sets nothing where it was overtaken, or is over by now, and is answered", () => {
    const over = [
      decided(1, WAIVE, "overtaken"),
      decided(2, { kind: "snooze", until: "2026-12-08" }, "overtaken"),
      decided(3, { kind: "ready" }, "overtaken"),
      decided(4, { ...WAIVE, until: "2026-11-23" }, "already"),
      decided(5, { kind: "snooze", until: "2026-11-24" }, "already"),
    ];
    const memory = remember(BEFORE, { ...NOTHING, decided: over, handled: upTo(5) });
    expect(memory).toMatchObject({
      waivers: BEFORE.waivers,
      snooze: null,
      declared: null,
      handled: handled(5),
    });
    expect(memory.answers).toHaveLength(5);
    expect(memory.log.map(({ what }) => what)).toEqual([
      "Old.",
      "waive of 4: already.",
      "snooze of 5: already.",
    ]);
  });

  test("in an agenda that is looked at again is not logged again", () => {
    const spike = decided(1, { kind: "spike" }, "already", inAgenda);
    expect(remember(BEFORE, { ...NOTHING, decided: [spike] })).toEqual(BEFORE);
  });

  test("is logged once where a run was cut short and did it again", () => {
    const run = { ...NOTHING, decided: [decided(1, GOAL)], handled: upTo(1) };
    expect(remember(remember(EMPTY_MEMORY, run), run).log).toHaveLength(1);
  });

  test("is kept for the last 20 decisions, without talk and looks", () => {
    let memory = EMPTY_MEMORY;
    for (let index = 0; index < 30; index += 1) {
      const value = { kind: "factor", factor: "value", value: index } as const;
      const one = { ...decided(1, value), sentence: `Value ${index}.` };
      memory = remember(memory, {
        ...NOTHING,
        decided: [
          one,
          decided(1, { kind: "recheck" }),
          decided(1, { kind: "talk" }),
          decided(1, { kind: "help" }),
        ],
        handled: upTo(1),
      });
    }
    expect(memory.log).toHaveLength(20);
    expect(memory.log.at(-1)?.what).toBe("Value 29.");
    expect(memory.log.every(({ what }) => what.startsWith("Value"))).toBe(true);
  });
});

describe("answers", () => {
  it("stay until the next command", () => {
    expect(remember(BEFORE, NOTHING)).toEqual(BEFORE);
    const next = remember(BEFORE, { ...NOTHING, misread: [misread(1, "Which?")], handled: upTo(1) });
    expect(next).toMatchObject({
      answers: ["Which? Write it in a new comment."],
      help: false,
      handled: handled(1),
      log: BEFORE.log,
    });
  });

  it("list the commands for whoever asked", () => {
    const memory = remember(
      { ...BEFORE, help: false },
      { ...NOTHING, decided: [decided(1, { kind: "help" })], handled: upTo(1) },
    );
    expect(memory).toMatchObject({ help: true, answers: [] });
  });

  it("tell what waits, the same each time", () => {
    const waits = { ...NOTHING, waiting: ["`/goal G-1` waits."], handled: upTo(1) };
    const once = remember(BEFORE, waits);
    expect(once).toMatchObject({ answers: ["`/goal G-1` waits."], help: false });
    expect(remember(once, { ...waits, handled: undefined })).toEqual(once);
  });

  it("are ten lines at most, none cut within a code span", () => {
    const long = Array.from({ length: 14 }, (_, index) => misread(1, `${index} \`${"x".repeat(400)}\``));
    const { answers } = remember(EMPTY_MEMORY, { ...NOTHING, misread: long, handled: upTo(1) });
    expect(answers).toHaveLength(11);
    expect(answers[0]?.startsWith("4 ")).toBe(true);
    expect(answers.at(-1)).toBe("4 earlier answers are left out.");
    for (const answer of answers) {
      expect(answer.length).toBeLessThanOrEqual(300);
      expect(answer.split("`").length % 2).toBe(1);
    }
  });
});

test("a misread command says how to mend it, however long it is", () => {
  const long = misread(1, `\`${"x".repeat(400)}\``);
  const refused = { ...misread(2, "Not you."), refused: true };
  const { answers } = remember(EMPTY_MEMORY, { ...NOTHING, misread: [long, refused], handled: upTo(2) });
  expect(answers[0]).toMatch(/…` Write it in a new comment\.$/);
  expect(answers[0]?.length).toBeLessThanOrEqual(300);
  expect(answers[1]).toBe("Not you.");
});

describe("what GitHub did not answer", () => {
  test("in a comment that was edited later than others were written: none of those after it is handled", () => {
    const late = { at: "2026-11-24T08:09:00Z" };
    const memory = remember(BEFORE, {
      ...NOTHING,
      decided: [decided(2, GOAL), decided(1, GOAL, "unknown", late)],
      handled: upTo(2),
    });
    expect(memory.handled).toEqual(handled(0));
    expect(memory.log).toEqual(BEFORE.log);
  });

  test("is not handled, nor is what stands after it; what stands before it is", () => {
    const memory = remember(BEFORE, {
      ...NOTHING,
      decided: [
        decided(1, GOAL),
        decided(2, GOAL, "unknown"),
        decided(2, WAIVE),
        decided(3, { kind: "ready" }),
      ],
      handled: upTo(3),
    });
    expect(memory.handled).toEqual(handled(1));
    expect(memory.log.map(({ what }) => what)).toEqual(["Old.", "goal of 1: done."]);
    expect(memory.declared).not.toBeNull();
    expect(memory.answers).toHaveLength(4);
  });

  test("first of all is looked for again from where it stands, also after a week", () => {
    expect(
      remember(BEFORE, { ...NOTHING, decided: [decided(2, GOAL, "unknown")], handled: only(2) }).handled,
    ).toEqual(handled(0));
    const first = remember(EMPTY_MEMORY, {
      ...NOTHING,
      decided: [decided(2, GOAL, "unknown")],
      handled: only(2),
    });
    expect(first.handled).toEqual({ comment: "before IC_2", at: at(2) });
  });

  test("of an agenda leaves the comments handled", () => {
    const memory = remember(BEFORE, {
      ...NOTHING,
      decided: [decided(1, GOAL), decided(2, GOAL, "unknown", inAgenda)],
      handled: upTo(1),
    });
    expect(memory.handled).toEqual(handled(1));
  });
});

it("tells of all that was replaced in one line, by name", () => {
  const replaced = (number: number, words: string): Decided => ({
    decision: decision(number, GOAL, { words }),
    result: "overtaken",
    sentence: sayReplaced([words]),
  });
  const { answers } = remember(EMPTY_MEMORY, {
    ...NOTHING,
    decided: [replaced(1, "/reach 3"), replaced(2, "/reach 4"), replaced(2, "/reach 5"), decided(3, GOAL)],
    handled: upTo(3),
  });
  expect(answers).toEqual([
    "`/reach 3`, `/reach 4` and `/reach 5` were replaced by what was decided later.",
    "goal of 3: done.",
  ]);
});
