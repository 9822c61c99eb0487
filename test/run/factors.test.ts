/** Factors from evidence files and formulas of the team's own: what is broken is said, and the rest counts. */
import { describe, expect, it } from "vitest";
import type { RunReport } from "../../src/pages/summary-page.ts";
import { changesOf, worldOf } from "./harness.ts";
import { item, startDesk, startScene, teamSeed } from "./small-team.ts";

const PROJECT = "project: { owner: acme, number: 1 }\nagenda: false\n";

describe("evidence in the repository", () => {
  it("feeds factors; what is broken, missing or too large is a sentence each, and the run goes on", async () => {
    const policy = `${PROJECT}
score:
  factors: { value: { field: Value, evidence: sum }, effort: { field: Effort } }
  evidence: { files: [facts.csv, broken.json, more.yml, gone.csv, huge.csv, long.csv] }
`;
    const facts = [
      "issue,factor,value,kind,date,by",
      "1,value,4,analytics,2026-10-02,ana",
      "#1,value,2,request,2026-11-01,bo",
      "2,value,many,survey,2026-10-02,ana",
      "2,value,5,guess,2026-10-02,ana",
      "3,worth,5,survey,2026-10-02,ana",
    ].join("\n");
    const { sandbox, onSchedule, onIssue, requests } = await startScene(
      teamSeed(policy, {
        files: {
          "facts.csv": facts,
          "broken.json": '[{ "issue": 2, ',
          "more.yml": "- { issue: 2, factor: value, value: 8 }\n",
        },
        issues: [
          item(1, { Effort: 2 }),
          item(2, { Effort: 2 }),
          item(3, { Effort: 2, Value: 7 }),
          item(4, { Effort: 1 }),
        ],
      }),
    );
    const row = "4,value,9,survey,2026-10-02,ana\n";
    const header = "issue,factor,value,kind,date,by\n";
    sandbox.state.repository.files.set("huge.csv", header + row.repeat(1_600_000));
    sandbox.state.repository.files.set("long.csv", header + row.repeat(20_000));

    const sweep = await onSchedule();
    expect(sweep.exitCode, sweep.log).toBe(0);
    const sentences = [
      /facts\.csv:4:9 `value`: Unexpected value `many`, expected a number\./,
      /facts\.csv:5:11 `kind`: Unexpected value `guess`, expected `anecdote`, `request`/,
      /facts\.csv:6:1 The model `value-effort` has no factor `worth`\./,
      /broken\.json:1:\d+ /,
      /gone\.csv:1:1 The policy's `score\.evidence\.files` names this file, which is not on the default branch/,
      /huge\.csv:1:1 .*51\.\d MB.*keep evidence under 1 MiB/,
      /long\.csv:1:1 .*640 kB.*split it into several/,
      /Not to be read: `?broken\.json`?, `?gone\.csv`?, `?huge\.csv`? and `?long\.csv`?\. No field is emptied for that\./,
    ];
    for (const sentence of sentences) {
      expect(sweep.log).toMatch(sentence);
    }
    expect(sweep.log.match(/^::warning/gm)).toHaveLength(sentences.length);
    const told = sweep.summary.slice(sweep.summary.indexOf("## To set right"));
    expect(told.match(/^- /gm)).toHaveLength(sentences.length);
    const values = (name: string) =>
      [...(sandbox.state.projects[0]?.items.values() ?? [])].map(({ content, values: held }) => {
        const field = sandbox.state.projects[0]?.fields.find((one) => one.name === name);
        return [content.number, held.get(field?.id ?? "")?.value ?? null];
      });
    // (4 + 2) ÷ 2, 8 ÷ 2, the field's 7 ÷ 2, and nothing of what was not read.
    expect(values("Score")).toEqual([
      [1, 3],
      [2, 4],
      [3, 3.5],
      [4, null],
    ]);
    const settled = worldOf(sandbox);
    expect((await onSchedule()).outputs["changes"]).toBe("0");
    expect(requests().writes).toBe(0);
    expect(worldOf(sandbox)).toEqual(settled);

    const alone = await onIssue("edited", 1);
    expect(alone.exitCode, alone.log).toBe(0);
    expect(alone.log).toMatch(sentences[5] ?? "");
    const comment = sandbox.state.repository.issues.get(1)?.comments[0]?.body ?? "";
    expect(comment).toContain(
      "| value | 6 | evidence `facts.csv:3`; line 3: 2 + line 2: 4 | `bo`, 2026-11-01 |",
    );
  });

  it("counts a file once that the policy names twice", async () => {
    const { sweep } = await startDesk(
      teamSeed(
        `${PROJECT}
score:
  factors: { value: { evidence: sum }, effort: { field: Effort } }
  evidence: { files: [facts.csv, facts.csv] }
`,
        {
          files: { "facts.csv": "issue,factor,value\n1,value,3\n1,value,1\n" },
          issues: [item(1, { Effort: 2 })],
        },
      ),
    );
    expect(changesOf(await sweep())).toContain("1 Score: null → 2");
  });

  it("ages on the days that were named, and on no other", async () => {
    const policy = `${PROJECT}
score:
  factors: { value: { evidence: sum }, effort: { field: Effort } }
  evidence: { files: [facts.csv], half-life: 4 weeks, expires: 10 weeks }
`;
    const { sandbox, sweep } = await startDesk(
      teamSeed(policy, {
        files: { "facts.csv": "issue,factor,value,date\n1,value,8,2026-10-20\n2,value,4,\n" },
        issues: [item(1, { Effort: 2 }), item(2, { Effort: 2 })],
      }),
    );
    const first = await sweep();
    expect(changesOf(first)).toEqual(expect.arrayContaining(["1 Score: null → 4", "2 Score: null → 2"]));
    const changed: Record<string, readonly string[]> = {};
    const days = [lastDay(first)];
    for (const day of daysFrom("2026-11-16", 45)) {
      sandbox.setClock(`${day}T06:00:00Z`);
      const report = await sweep();
      if (report.changes.length > 0) {
        changed[day] = changesOf(report);
        days.push(lastDay(report));
      }
    }
    // 28 and 56 days after 20 October, and the day after the 70th.
    expect(changed).toEqual({
      "2026-11-17": ["1 Score: 4 → 2"],
      "2026-12-15": ["1 Score: 2 → 1"],
      "2026-12-30": ["1 Score: 1 → null"],
    });
    expect(days).toEqual(["2026-11-16", "2026-12-14", "2026-12-29", null]);
  });
});

/** The last day on which the first factor of issue 1 counts as it does. */
function lastDay({ refinement }: RunReport): string | null {
  const found = refinement.assessments.find(({ issue }) => issue.number === 1);
  return found?.score.factors[0]?.until ?? null;
}

/** `YYYY-MM-DD`, the first included. */
function daysFrom(first: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(first) + index * 86_400_000).toISOString().slice(0, 10),
  );
}

const custom = (formula: string) => `${PROJECT}score:
  model: custom
  formula: ${formula}
  factors: { reach: { field: Value, low: 0, high: 100 }, effort: { field: Effort, low: 0, high: 13, kind: cost } }
  bands: { P0: 50, P1: 0 }
`;

describe("a formula of the team's own", () => {
  it("leaves the one issue it has no result for incomplete, says so, and scores the others", async () => {
    const { sandbox, sweep, event } = await startDesk(
      teamSeed(custom("reach / effort"), {
        issues: [
          item(1, { Value: 100, Effort: 2 }),
          item(2, { Value: 10, Effort: 0 }),
          item(3, { Value: 9, Effort: 1 }),
        ],
      }),
    );
    const report = await sweep();
    expect(changesOf(report).filter((change) => change.includes("Score"))).toEqual([
      "1 Score: null → 50",
      "3 Score: null → 9",
    ]);
    const [alone] = (await event(2)).refinement.assessments;
    expect(alone?.score).toMatchObject({ value: null, low: null, high: null, effective: null });
    expect(alone?.score.problem).toMatch(/division by zero/);
    const comment = sandbox.state.repository.issues.get(2)?.comments[0]?.body ?? "";
    expect(comment).toMatch(/\*\*Score:\*\* no score: division by zero/);
    expect(comment).toContain("`reach / effort` = `10 / 0` has no result: division by zero");
  });

  const broken: readonly (readonly [string, string, RegExp])[] = [
    ["gives text", `'reach > 1 ? "high" : "low"'`, /plumbline\.yml:5:\d+ `score\.formula`: .*text/],
    [
      "names a factor that is not there",
      "reach / efort",
      /plumbline\.yml:5:\d+ `score\.formula`: .*`efort`.*Did you mean `effort`/,
    ],
    [
      "ends too early",
      "reach * (effort",
      /plumbline\.yml:5:\d+ `score\.formula`: .*Missing `\)` at column 16/,
    ],
    ["gives yes or no", "reach > effort", /plumbline\.yml:5:\d+ `score\.formula`: /],
  ];
  it.each(broken)(
    "that %s stops the run with line and column, and nothing is written",
    async (_what, formula, sentence) => {
      const { sandbox, onSchedule, onIssue } = await startScene(
        teamSeed(custom(formula), { issues: [item(1, { Value: 100, Effort: 2 })] }),
      );
      const before = worldOf(sandbox);
      const sweep = await onSchedule();
      expect(sweep.exitCode).toBe(1);
      expect(sweep.log).toMatch(sentence);
      expect(sweep.summary).toContain("nothing was done");
      expect((await onIssue("edited", 1)).exitCode).toBe(1);
      expect(worldOf(sandbox)).toEqual(before);
    },
  );
});

describe("a circle of blockers", () => {
  it("is named once, its members count alike, and what one of them says of the others is the same alone", async () => {
    const { sandbox, onSchedule, onIssue } = await startScene(
      teamSeed(`${PROJECT}score: { factors: { value: { field: Value }, effort: { field: Effort } } }\n`, {
        issues: [
          item(1, { Value: 2, Effort: 1 }, { "blocked-by": [3] }),
          item(2, { Value: 9, Effort: 1 }, { "blocked-by": [1] }),
          item(3, { Effort: 1 }, { "blocked-by": [2] }),
          item(4, { Value: 5, Effort: 1 }),
        ],
      }),
    );
    const sweep = await onSchedule();
    expect(sweep.exitCode, sweep.log).toBe(0);
    expect(sweep.summary.match(/These wait for one another/g)).toHaveLength(1);
    expect(sweep.summary).toMatch(/none can begin: .*#1.* → .*#2.* → .*#3.* → .*#1/);
    const field = sandbox.state.projects[0]?.fields.find(({ name }) => name === "Score")?.id ?? "";
    const scores = () =>
      [...(sandbox.state.projects[0]?.items.values() ?? [])].map(
        ({ values }) => values.get(field)?.value ?? null,
      );
    expect(scores()).toEqual([9, 9, 9, 5]);
    for (const number of [1, 2, 3]) {
      expect((await onIssue("edited", number)).outputs["fields-changed"]).toBe("0");
    }
    expect(scores()).toEqual([9, 9, 9, 5]);
  });
});
