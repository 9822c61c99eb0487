/** The register of goals: what each line becomes, and every problem at its line and column. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { readGoals } from "../../src/goals/read-goals.ts";

function problemsOf(text: string): readonly string[] {
  const { goals, problems } = readGoals("goals.yml", text);
  expect(problems.length === 0 || goals.length === 0).toBe(true);
  return problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

function at(line: number, column: number) {
  return { place: { file: "goals.yml", line, column } };
}

it("reads a goal with all it may have", () => {
  const text = `
goals:
  - id: G-1
    title: Checkout takes less than a minute
    why: One in five gives up
    owner: "@ana"
    period: 2026-H2
    weight: 2
    target: 40%
    key-results:
      - { title: Median time, baseline: 140, target: 60, current: 95 }
      - title: Nobody calls
    label: "goal: checkout"
    milestone: Winter
    non-goals: [Paying by cheque]
  - { id: G-2, title: Two, parent: G-1, target: 0.25, period: 2026, status: dropped }
  - { id: G_3.x, title: Three, period: { ends: 2026-12-31 } }
`;
  const { goals, problems } = readGoals("goals.yml", text);
  expect(problems).toEqual([]);
  const bare = {
    why: null,
    owner: null,
    starts: null,
    ends: null,
    weight: 1,
    target: null,
    keyResults: [],
    parent: null,
    nonGoals: [],
    issue: null,
  };
  const open = { ...bare, status: "active", label: null, milestone: null };
  expect(goals).toEqual([
    {
      id: "G-1",
      title: "Checkout takes less than a minute",
      why: "One in five gives up",
      owner: "ana",
      starts: "2026-07-01",
      ends: "2026-12-31",
      weight: 2,
      target: 0.4,
      keyResults: [
        { title: "Median time", baseline: 140, target: 60, current: 95 },
        { title: "Nobody calls", baseline: null, target: null, current: null },
      ],
      status: "active",
      parent: null,
      label: "goal: checkout",
      milestone: "Winter",
      nonGoals: ["Paying by cheque"],
      issue: null,
      ...at(3, 9),
    },
    {
      ...open,
      ...at(16, 11),
      id: "G-2",
      title: "Two",
      parent: "G-1",
      target: 0.25,
      starts: "2026-01-01",
      ends: "2026-12-31",
      status: "dropped",
    },
    { ...open, ...at(17, 11), id: "G_3.x", title: "Three", ends: "2026-12-31" },
  ]);
});

it.each([
  ["", 0],
  ["goals: []", 0],
  ["goals:\n  - { id: a, title: b }", 1],
])("%j has no problem", (text, count) => {
  const { goals, problems } = readGoals("goals.yml", text);
  expect({ count: goals.length, problems }).toEqual({ count, problems: [] });
});

const goals = (...lines: readonly string[]) =>
  `goals:\n${lines.map((line) => `  - { title: t, ${line} }`).join("\n")}`;

it.each([
  [
    "an id twice, whatever its case",
    goals("id: G-1", "id: g-1"),
    ["3:21 The id `g-1` is given to two goals."],
  ],
  [
    "an id that cannot stand in a text",
    goals("id: my goal"),
    ["2:21 `goals.0.id`: Expected an id of letters, digits, `-`, `_` or `.`, such as `G-1`."],
  ],
  ["no title", "goals:\n  - id: G-1", ["2:5 `goals.0.title`: Missing value, expected string."]],
  [
    "an unknown key",
    goals("id: a, onwer: ana"),
    ["2:24 `goals.0`: Unknown key `onwer`. Did you mean `owner`?"],
  ],
  [
    "an unknown status",
    goals("id: a, status: droped"),
    [
      "2:32 `goals.0.status`: Unexpected value `droped`, expected `active`, `done`, `dropped`. Did you mean `dropped`?",
    ],
  ],
  [
    "a period that is none",
    goals("id: a, period: soon"),
    ["2:32 `goals.0.period`: Expected a period such as `2026-Q4`, `2026-H2`, `2026-11` or `2026`."],
  ],
  [
    "a fifth quarter",
    goals("id: a, period: 2026-Q5"),
    ["2:32 `goals.0.period`: Expected a period such as `2026-Q4`, `2026-H2`, `2026-11` or `2026`."],
  ],
  [
    "a day that is none",
    goals("id: a, period: { starts: 2026-02-30 }"),
    ["2:42 `goals.0.period.starts`: Expected a day as `YYYY-MM-DD`."],
  ],
  [
    "a thirteenth month",
    goals("id: a, period: { ends: 2026-13-01 }"),
    ["2:40 `goals.0.period.ends`: Expected a day as `YYYY-MM-DD`."],
  ],
  [
    "a period that ends before it starts",
    goals("id: a, period: { starts: 2026-12-01, ends: 2026-11-30 }"),
    ["2:32 `goals.0.period`: The period ends before it starts."],
  ],
  [
    "a share over the whole",
    goals("id: a, target: 1.5"),
    ["2:32 `goals.0.target`: Expected a share from 0 to 1, or a text such as `40%`."],
  ],
  [
    "a share over the whole, in percent",
    goals("id: a, target: 150%"),
    [
      "2:32 `goals.0.target`: The target is above 100 %, which is more than the whole; expected a share such as `40%`.",
    ],
  ],
  [
    "a share that is a word",
    goals("id: a, target: much"),
    ["2:32 `goals.0.target`: Expected a share such as `40%`."],
  ],
  [
    "a label twice, whatever its case",
    goals('id: a, label: "Check  out"', "id: b", "id: c, label: check out"),
    ["4:31 The label `check out` is given to two goals that run at once, first to `a`."],
  ],
  [
    "a milestone twice, by a whole and its part too",
    goals("id: a, milestone: Winter", "id: b, parent: a, milestone: Winter"),
    ["3:46 The milestone `Winter` is given to two goals that run at once, first to `a`."],
  ],
  [
    "a label of two goals whose periods meet for a day",
    goals("id: a, label: x, period: { ends: 2026-10-01 }", "id: b, label: x, period: { starts: 2026-10-01 }"),
    ["3:31 The label `x` is given to two goals that run at once, first to `a`."],
  ],
  [
    "a negative weight",
    goals("id: a, weight: -1"),
    ["2:32 `goals.0.weight`: Too small: expected number to be >=0."],
  ],
  ["an unknown parent", goals("id: a, parent: b"), ["2:32 The parent `b` is no goal of this file."]],
  ["its own parent", goals("id: a, parent: a"), ["2:32 The goal `a` is its own ancestor."]],
  [
    "a cycle of three",
    goals("id: a, parent: b", "id: b, parent: c", "id: c, parent: a"),
    [
      "2:32 The goal `a` is its own ancestor.",
      "3:32 The goal `b` is its own ancestor.",
      "4:32 The goal `c` is its own ancestor.",
    ],
  ],
  [
    "below a cycle, not in it",
    goals("id: a, parent: b", "id: b, parent: b"),
    ["3:32 The goal `b` is its own ancestor."],
  ],
  [
    "shares over the whole together",
    goals("id: a, target: 60%", "id: b, target: 0.5"),
    ["2:3 The targets add up to 110 %, which is more than the whole."],
  ],
  [
    "shares over the whole on one day of several",
    goals(
      "id: a, target: 60%, period: 2026-H1",
      "id: b, target: 60%, period: 2026-H2",
      "id: c, target: 50%, period: 2026-Q4",
    ),
    ["2:3 The targets of the goals that run on 2026-10-01 add up to 110 %, which is more than the whole."],
  ],
  [
    "parts that get more than the whole they are part of",
    goals("id: a, target: 30%", "id: b, parent: a, target: 20%", "id: c, parent: a, target: 15%"),
    ["2:32 The targets of the parts of `a` add up to 35 %, which is more than its own 30 %."],
  ],
  [
    "a key result that is reached already",
    goals("id: a, key-results: [{ title: r, baseline: 5, target: 5 }]"),
    ["2:71 `goals.0.key-results.0.target`: The target is the baseline, so that there is nothing to reach."],
  ],
  [
    "a sentence where non-goals are a list",
    goals("id: a, non-goals: none"),
    ["2:35 `goals.0.non-goals`: Invalid input: expected array, received string."],
  ],
  [
    "several at once, in the order of the file",
    goals("id: a, parent: z", "id: A, target: 90%", "id: c, target: 20%"),
    [
      "2:3 The targets add up to 110 %, which is more than the whole.",
      "2:32 The parent `z` is no goal of this file.",
      "3:21 The id `A` is given to two goals.",
    ],
  ],
  [
    "not YAML",
    "goals: [",
    ["1:9 Flow sequence in block collection must be sufficiently indented and end with a ]."],
  ],
])("refuses %s", (_name, text, problems) => {
  expect(problemsOf(text)).toEqual(problems);
});

it("counts only the top level into the whole, since a parent's share holds its children's", () => {
  expect(
    problemsOf(goals("id: a, target: 60%", "id: b, parent: a, target: 60%", "id: c, target: 40%")),
  ).toEqual([]);
});

it.each([
  [
    "quarters that follow one another",
    goals("id: a, target: 100%, period: 2026-Q3", "id: b, target: 100%, period: 2026-Q4"),
  ],
  [
    "what is done or dropped",
    goals("id: a, target: 100%", "id: b, target: 60%, status: done", "id: c, target: 60%, status: dropped"),
  ],
  ["a period that has long ended", goals("id: a, target: 100%, period: 2019-Q1")],
  [
    "parts of different quarters",
    goals(
      "id: a, target: 40%",
      "id: b, parent: a, target: 40%, period: 2026-Q3",
      "id: c, parent: a, target: 40%, period: 2026-Q4",
    ),
  ],
  [
    "a label that one quarter's goal leaves to the next's",
    goals("id: a, label: x, period: 2026-Q3", "id: b, label: x, period: 2026-Q4"),
  ],
  ["a label that a goal which is done had", goals("id: a, label: x, status: done", "id: b, label: x")],
  ["a label and a milestone of one name", goals("id: a, label: x", "id: b, milestone: x")],
  ["a parent without a share", goals("id: a", "id: b, parent: a, target: 60%")],
])("a register stays right with %s", (_name, text) => {
  expect(problemsOf(text)).toEqual([]);
});

it("takes tenths that add up to the whole exactly, whatever floating point makes of them", () => {
  expect(
    problemsOf(goals(...Array.from({ length: 10 }, (_, index) => `id: a${index}, target: 0.1`))),
  ).toEqual([]);
});

it("finds a parent whatever its case, and says it as the goal does", () => {
  const read = readGoals("goals.yml", goals("id: G-0", "id: G-1, parent: g-0", "id: G-2, parent: G-1"));
  expect(read.problems).toEqual([]);
  expect(read.goals.map(({ parent }) => parent)).toEqual([null, "G-0", "G-1"]);
  expect(problemsOf(goals("id: G-1, parent: g-1"))).toEqual(["2:34 The goal `G-1` is its own ancestor."]);
});

it.each([
  ["of one goal", ["id: a", "id: b, parent: a, target: 80%", "id: c, parent: a, target: 80%"], 160],
  ["of two goals", ["id: a", "id: b", "id: c, parent: a, target: 80%", "id: d, parent: b, target: 40%"], 120],
  ["further down", ["id: a, target: 30%", "id: b", "id: c, parent: b", "id: d, parent: c, target: 80%"], 110],
])("parts of more than the whole are told where their goals have no share: %s", (_name, written, sum) => {
  const [told = "", ...more] = problemsOf(goals(...written));
  expect(more).toEqual([]);
  expect(told).toContain(`add up to ${sum} %, which is more than the whole.`);
});

it("a part's share is that of its own parts, where it has none", () => {
  const written = ["id: a, target: 30%", "id: b, parent: a", "id: c, parent: b, target: 40%"];
  expect(problemsOf(goals(...written))).toEqual([
    "2:32 The targets of the parts of `a` add up to 40 %, which is more than its own 30 %.",
  ]);
});

it("never throws, whatever parents there are", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 1, maxLength: 8 }), (pairs) => {
      const text = goals(...pairs.map(([id, parent]) => `id: g${id}, parent: g${parent}`));
      const { goals: read, problems } = readGoals("goals.yml", text);
      // Every goal has a parent here: without a problem there would be a tree without a root.
      expect(problems.length).toBeGreaterThan(0);
      expect(read).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

it("what is wrong in one goal hides nothing of what is wrong between goals", () => {
  const { problems } = readGoals(
    "g.yml",
    "goals:\n  - { id: G-1, title: One }\n  - { id: g-1, title: Two, target: 400%, parent: G-9 }\n",
  );
  expect(problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
    "3 The id `g-1` is given to two goals.",
    expect.stringMatching(/^3 `goals.1.target`: /),
    "3 The parent `G-9` is no goal of this file; did you mean `G-1`?",
  ]);
});
