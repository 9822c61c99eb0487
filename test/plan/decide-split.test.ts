/** `/split`: a sub-issue for each part, in words that are not live, and none twice. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstLine, subIssueMarker } from "../../src/memory/markers.ts";
import type { Change } from "../../src/model/change.ts";
import { readText } from "../../src/issue/read-text.ts";
import { everyPiece, hostileTitles } from "../pages/hostile.ts";
import { policyOf, record, refined, snapshot, TODAY } from "./build.ts";
import { planDecisions } from "../../src/plan/plan-decisions.ts";
import { applied, BODY, brief, decision, plan, said, SHOP, type Standing, world } from "./decide-build.ts";

const SPLIT = { kind: "split" } as const;

function opened(standing: Standing): readonly Extract<Change, { kind: "sub-issue-open" }>[] {
  return plan([SPLIT], standing).changes.flatMap((change) =>
    change.kind === "sub-issue-open" ? [change] : [],
  );
}

const titles = (body: string): readonly string[] => opened({ issue: { body } }).map(({ to }) => to.title);
const told = (standing: Standing): string => said(plan([SPLIT], standing));
const tasks = (...lines: readonly string[]): string => `${BODY}\n## Tasks\n\n${lines.join("\n")}\n`;

function many(count: number): NonNullable<Standing["subIssues"]> {
  return Array.from({ length: count }, (_, index) => ({
    number: index,
    title: `S${index}`,
    body: "",
    own: true,
  }));
}

function total(count: number): { readonly total: number; readonly completed: number } {
  return { total: count, completed: 0 };
}

describe("the parts", () => {
  it("are those a rule proposes", () => {
    const issue = { title: "Add a filter for open orders and fix the export of invoices", body: BODY };
    expect(opened({ issue }).map(({ to }) => to.title)).toEqual([
      "Add a filter for open orders",
      "Fix the export of invoices",
    ]);
    expect(told({ issue })).toBe("> Split into 2 sub-issues.");
  });

  it.each([
    ["open ones alone", ["- [ ] One", "- [x] Two", "- [ ] Three"], ["One", "Three"]],
    [
      "none of another task",
      ["- [ ] One", "  - [ ] Half", "    text", "  - [ ] Other half", "- [ ] Two"],
      ["One", "Two"],
    ],
    ["none below a note of another task", ["- [ ] One", "  - note", "    - [ ] Half"], ["One"]],
    ["also below a plain item", ["- Group", "  - [ ] One", "  - [ ] Two"], ["One", "Two"]],
    [
      "no reference",
      ["- [ ] #14", "- [ ] acme/shop#15", "- [ ] https://github.com/acme/shop/issues/16", "- [ ] Two"],
      ["Two"],
    ],
    ["each once", ["- [ ] One", "- [ ]  one", "- [ ] Two"], ["One", "Two"]],
    ["without marks", ["- [ ] **Write** `it` [down](https://acme.example)"], ["Write it down"]],
  ])("of its tasks, %s", (_name, lines, expected) => {
    expect(titles(tasks(...lines))).toEqual(expected);
  });

  it("are at most 30 at a time", () => {
    const long = tasks(...Array.from({ length: 33 }, (_, index) => `- [ ] Task ${index}`));
    const policy = `${SHOP}readiness: { rules: { small-enough: off } }\n`;
    expect(opened({ issue: { body: long }, policy })).toHaveLength(30);
    expect(told({ issue: { body: long }, policy })).toBe(
      "> Split into 30 sub-issues; 3 more parts wait: say it again for the next.",
    );
  });

  it("are at most 100 of one issue", () => {
    const body = tasks("- [ ] One", "- [ ] Two");
    expect(told({ issue: { body, subIssues: total(99) }, subIssues: many(99) })).toBe(
      "> Split into one sub-issue; 1 more part waits: say it again for the next.",
    );
    expect(told({ issue: { body, subIssues: total(100) }, subIssues: many(100) })).toBe(
      "! It has 100 sub-issues, and GitHub allows no more.",
    );
  });
});

describe("what is there already", () => {
  const body = tasks("- [ ] One", "- [ ] Two");
  const [one] = opened({ issue: { body } });
  const marker = firstLine(one?.to.body ?? "");
  const subIssues = { total: 1, completed: 0 };

  it("is known by the marker, whatever became of the title", () => {
    const sub = { number: 20, title: "Another", body: `${marker}\r\nWords`, own: true };
    expect(opened({ issue: { body, subIssues }, subIssues: [sub] }).map(({ to }) => to.title)).toEqual([
      "Two",
    ]);
  });

  it.each([
    ["written by somebody else", { title: "Another", body: marker, own: false }],
    ["of another issue", { title: "Another", body: subIssueMarker("I_99", "x"), own: true }],
    ["not on the first line", { title: "Another", body: `Words\n${marker}`, own: true }],
  ])("is not known by a marker %s", (_name, sub) => {
    expect(opened({ issue: { body, subIssues }, subIssues: [{ number: 20, ...sub }] })).toHaveLength(2);
  });

  it("is known by the title, whoever wrote it", () => {
    const sub = { number: 20, title: "one ", body: "", own: false };
    expect(opened({ issue: { body, subIssues }, subIssues: [sub] }).map(({ to }) => to.title)).toEqual([
      "Two",
    ]);
  });

  it("is not guessed where the token cannot see all of it, which is told once and for all", () => {
    const standing = { issue: { body, subIssues: total(2) }, subIssues: many(1) };
    expect(opened(standing)).toEqual([]);
    expect(told(standing)).toBe(
      "! The token sees 1 of its 2 sub-issues, and a part that is among the others would be opened twice. Let it read the repositories they are in and say it again, or split it by hand.",
    );
  });

  it("is not guessed where it was not read", () => {
    expect(told({ issue: { body, subIssues }, rest: { threads: [] } })).toBe(
      "? Its sub-issues could not be read, so none is opened; the next run tries again.",
    );
  });

  it("after a run that was cut off, the rest of a proposed split follows", () => {
    const issue = { title: "Add a filter for open orders and fix the export of invoices", body: BODY };
    const { read } = world({ issue });
    const policy = policyOf(SHOP);
    const planned = planDecisions([decision(SPLIT)], read, refined(read, policy), policy, TODAY);
    const half = applied(read, planned.changes.slice(0, 1));
    const again = planDecisions([decision(SPLIT)], half, refined(half, policy), policy, TODAY);
    expect(again.changes.map(brief)).toEqual(["open Fix the export of invoices"]);
    const whole = applied(half, again.changes);
    expect(said(planDecisions([decision(SPLIT)], whole, refined(whole, policy), policy, TODAY))).toBe(
      "= All its parts are sub-issues already.",
    );
  });
});

/** What GitHub makes live out of plain text. */
const LIVE = /@[\w-]|#\d|\bGH-\d|:\/\//i;

const criteria = (count: number): string =>
  Array.from({ length: count }, (_, index) => `- [ ] A customer sees the total of order ${index + 1}`).join(
    "\n",
  );
const bodyOf = (count: number, rest = ""): string =>
  `Customers lose count of their orders.\n\n## Acceptance criteria\n\n${criteria(count)}\n${rest}`;
const known = (body: string) => readText("A part", body, []).criteria.map(({ text }) => text);

describe("its acceptance criteria come along", () => {
  it("where a part is some of them, and are read as such", () => {
    const policy = `${SHOP}readiness: { rules: { small-enough: { level: required, criteria: 4 } } }\n`;
    const parts = opened({ issue: { body: bodyOf(14) }, policy });
    expect(parts.length).toBeGreaterThan(1);
    expect(parts[0]?.to.body).toContain("Split off from its parent issue, with a part of its acceptance");
    const all = parts.flatMap(({ to }) => known(to.body));
    expect(all).toHaveLength(14);
    expect(all[13]).toContain("A customer sees the total of order 14");
    const part = snapshot([record(20, { title: parts[0]?.to.title ?? "", body: parts[0]?.to.body ?? "" })]);
    const [judged] = refined(part, policyOf(policy)).assessments;
    expect(judged?.findings.map(({ rule }) => rule)).not.toContain("acceptance-criteria");
  });

  it("where a part is called by one of them, and nothing else", () => {
    const tasked = tasks("- [ ] One", "- [ ] A guest finds an empty form");
    const [one, two] = opened({ issue: { body: tasked } });
    expect(one?.to.body).not.toContain("## Acceptance criteria");
    expect(known(two?.to.body ?? "")).toEqual(["`A guest finds an empty form`"]);
  });

  it("never live", () => {
    let seen = 0;
    for (const hostile of [...everyPiece, ...hostileTitles(200)]) {
      const line = `A guest finds ${hostile.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim()}`;
      const body = `${bodyOf(1)}- [ ] ${line}\n\n## Tasks\n\n- [ ] ${line}\n- [ ] Two\n`;
      for (const { to } of opened({ issue: { body } })) {
        const list = /\n## Acceptance criteria\n\n([^]*)$/.exec(to.body)?.[1] ?? "";
        seen += list === "" ? 0 : 1;
        expect(list).toMatch(/^(?:- \[ \] `[^`\n]*`\n)*$/);
      }
    }
    expect(seen).toBeGreaterThan(50);
  });
});

it("an issue without parts is told what to write", () => {
  expect(told({})).toBe(
    "! There is nothing to split it into: no split is proposed, and it has no open task. Write a task list into it, one task for each part, then say it again.",
  );
});

describe("strangers' words", () => {
  it("are not live in a title, and stand in one code span of the body", () => {
    for (const hostile of [...everyPiece, ...hostileTitles(300)]) {
      const line = hostile.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
      for (const { to } of opened({ issue: { body: tasks(`- [ ] ${line}`, "- [ ] Safe") } })) {
        expect(to.title).not.toMatch(LIVE);
        expect(to.title.length).toBeLessThanOrEqual(256);
        expect(to.title).not.toMatch(/[\p{Cc}\p{Cf}\n]/u);
        expect(to.body).toMatch(
          /^<!-- plumbline:sub-issue [^\n]*-->\n\nSplit off [^\n@#]*\n\n> `[^`\n]*`\n$/,
        );
      }
    }
  });

  it("of any kind", () => {
    const word = fc.constantFrom(
      "@ana",
      "#12",
      "GH-3",
      "https://x.example/y",
      "`",
      "[a](b)",
      "<b>",
      "é",
      "word",
      "​",
      "𝒳",
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 200 }), (words) => {
        for (const { to } of opened({ issue: { body: tasks(`- [ ] Do ${words.join(" ")}`) } })) {
          expect(to.title).not.toMatch(LIVE);
          expect(to.title.length).toBeLessThanOrEqual(256);
        }
      }),
      { numRuns: 100 },
    );
  });
});
