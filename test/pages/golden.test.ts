/** The pages people read, as fixtures. `UPDATE=1 npm test -- test/pages` writes them anew; read each by eye then. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { IssueRecord } from "../../src/model/issue.ts";
import type { FieldValue } from "../../src/model/snapshot.ts";
import { agendaPage } from "../../src/pages/agenda-page.ts";
import { agendaTitle } from "../../src/pages/agenda-title.ts";
import { assessText, checkText } from "../../src/pages/check-text.ts";
import { chooseAgenda } from "../../src/pages/choose-agenda.ts";
import { commentPage } from "../../src/pages/comment-page.ts";
import { brokenPage, type RunReport, summaryPage } from "../../src/pages/summary-page.ts";
import { measured } from "../baseline/measure.ts";
import { planChanges } from "../../src/plan/plan-changes.ts";
import { defaultPolicy, readPolicy } from "../../src/policy/read-policy.ts";
import {
  assessed,
  item,
  policyOf,
  POLICY,
  READY_BODY,
  record,
  refined,
  snapshot,
  TODAY,
} from "../plan/build.ts";

const FOLDER = join(import.meta.dirname, "fixtures");
// The hash names the policy; a new rule changes it and no page.
const policy = { ...policyOf(POLICY), hash: "0123abc" };
const defaults = { ...defaultPolicy(), hash: "4567def" };
const used = new Set<string>();

function matchesGolden(name: string, page: string): void {
  const file = join(FOLDER, `${name}.md`);
  used.add(`${name}.md`);
  if (process.env["UPDATE"] === "1") {
    writeFileSync(file, page);
  }
  expect(existsSync(file), `${file} is missing: run with UPDATE=1 and read it`).toBe(true);
  expect(page).toBe(readFileSync(file, "utf8"));
}

const VAGUE = "It would be great if the shop remembered things. Thanks!";
const UNREFINED =
  "Returning customers type their address again and again, and one in five of them gives up there, so we lose orders.\n\n## Acceptance criteria\n\nTBD\n";

type Situation = readonly [
  name: string,
  rest: Partial<IssueRecord>,
  values: Readonly<Record<string, FieldValue>>,
];

const SITUATIONS: readonly Situation[] = [
  ["comment-ready", {}, { Value: 8, Effort: 3 }],
  [
    "comment-almost",
    {
      body: `${READY_BODY.replace("Estimate: 3", "Estimate: 13")}\n## Open questions\n\n- Does a guest keep the address too?\n`,
    },
    { Value: 8, Effort: 13 },
  ],
  ["comment-not-ready-intake", { title: "Feature request:", body: VAGUE }, { Value: 8 }],
  ["comment-not-ready-before-work", { body: UNREFINED }, { Value: 8, Effort: 3 }],
  ["comment-incomplete-score", {}, { Effort: 3 }],
  ["comment-override", {}, { Value: 8, Effort: 4, Override: 40 }],
  ["comment-unknown-goal", { body: READY_BODY.replace("Goal: G-1", "Goal: G-11") }, { Value: 8, Effort: 3 }],
  ["comment-ended-goal", { body: READY_BODY.replace("Goal: G-1", "Goal: G-3") }, { Value: 8, Effort: 3 }],
  [
    "comment-inherited-goal",
    {
      body: READY_BODY.replace("Goal: G-1", ""),
      ancestors: [
        {
          number: 7,
          title: "Checkout",
          body: "Goal: G-2",
          labels: [],
          milestone: null,
          url: "",
          editedAt: "2026-11-02T09:00:00Z",
        },
      ],
    },
    { Value: 8, Effort: 3 },
  ],
  [
    "comment-hostile",
    {
      title: "@acme/all `##[error]x` | <img src=x>",
      body: "## @ana <script>`x` #1\n\nTBD\n\n## Acceptance criteria | `\n\n???\n",
      blockedBy: [{ owner: "acme", repository: "ledger", number: 9, title: "@ana", state: "open" }],
    },
    { Value: 8, Effort: 3 },
  ],
];

describe("the comment", () => {
  it.each(SITUATIONS)("%s", (name, rest, values) => {
    matchesGolden(name, commentPage(assessed(rest, values), policy));
  });

  it("comment-clear-so-far, of an issue that is not next in line", () => {
    const far = { ...policy, ahead: 0 };
    matchesGolden(
      "comment-clear-so-far",
      commentPage(assessed({ body: UNREFINED.replace("TBD", "- Works well") }, { Value: 8 }, far), far),
    );
  });

  it("comment-waived", () => {
    const waivers = [
      {
        issue: 12,
        rule: "goal-link",
        by: "ana",
        because: "It serves @everybody, see #7",
        until: "2026-12-31",
      },
    ];
    const bug = {
      title: "[Bug] Checkout crashes on Zoë",
      body: "When I open the checkout as Zoë it crashes. It should open.",
    };
    const waiving = { ...policy, waivers };
    matchesGolden("comment-waived", commentPage(assessed(bug, { Value: 8, Effort: 3 }, waiving), waiving));
  });

  it("comment-bug, without a policy", () => {
    const bug = assessed(
      { title: "Checkout crashes", body: "It crashes when I pay.", labels: ["bug"] },
      {},
      defaults,
    );
    matchesGolden("comment-bug", commentPage(bug, defaults));
  });
});

const BACKLOG = snapshot(
  [
    record(1, { title: "Remember the delivery address" }),
    record(2, { title: "Feature request:", body: VAGUE, votes: 4 }),
    record(3, { title: "Pay with one tap", body: UNREFINED, labels: ["support"] }),
    record(4, { title: "Search | @acme/all `finds` #7 nothing", body: "Goal: G-3\n\nPlease look at this." }),
    record(5, {
      title: "Print the invoice",
      body: READY_BODY.replace("Goal: G-1", "Goal: G-2").replace("Estimate: 3", ""),
    }),
    record(6, { title: "Update left-pad", author: "dependabot[bot]" }),
  ],
  {
    items: [
      item(1, { Value: 5, Effort: 3 }),
      item(3, { Value: 9, Effort: 1 }),
      item(4, { Value: 2, Effort: 8 }),
      item(5, { Override: 3 }),
    ],
  },
);
const refinement = refined(BACKLOG);
const HEAD = {
  repository: { id: "R_1" },
  period: "2026-11-24",
  time: "10:00",
  zone: "Europe/Berlin",
  minutes: 60,
};

describe("the agenda", () => {
  it("with entries", () => {
    matchesGolden("agenda", agendaPage(HEAD, chooseAgenda(refinement.assessments, 60), refinement));
  });

  it("empty", () => {
    const ready = refined(snapshot([record(1), record(2)], { goals: [] }));
    matchesGolden(
      "agenda-empty",
      agendaPage({ ...HEAD, time: null }, chooseAgenda(ready.assessments, 60), ready),
    );
  });

  it("has the day of the meeting for its title", () => {
    expect(agendaTitle("2026-11-24")).toBe("Refinement agenda · Tuesday 24 November 2026");
    expect(agendaTitle("2028-02-29")).toBe("Refinement agenda · Tuesday 29 February 2028");
  });

  it("too many for the time", () => {
    const many = refined(
      snapshot(
        Array.from({ length: 30 }, (_, index) => record(index + 1, { body: UNREFINED })),
        { items: Array.from({ length: 20 }, (_, index) => item(index + 1, { Value: 5, Effort: 3 })) },
      ),
    );
    const page = agendaPage(HEAD, chooseAgenda(many.assessments, 60), many);
    expect(page).toMatch(/\d+ more find no room this time\./);
  });
});

function reportOf(read = BACKLOG, rest: Partial<RunReport> = {}): RunReport {
  const found = refined(read, rest.policy ?? policy);
  const plan = planChanges({
    refinement: found,
    snapshot: read,
    policy: rest.policy ?? policy,
    period: "2026-11-24",
    issues: true,
    agenda: read.scope === "backlog",
  });
  const outcomes = plan.changes.map((change, index) =>
    index === 2
      ? ({
          change,
          result: "refused",
          url: null,
          reason: "The token may not write `@ana`'s labels. Give it `issues: write`.",
        } as const)
      : ({ change, result: "applied", url: null, reason: null } as const),
  );
  return {
    today: TODAY,
    policy,
    policyFile: ".github/plumbline.yml",
    refinement: found,
    changes: plan.changes,
    outcomes,
    notes: plan.notes,
    problems: [],
    agenda: null,
    left: 0,
    baseline: null,
    ...rest,
  };
}

describe("the summary", () => {
  it.each([
    ["summary-one-issue", reportOf(snapshot([record(12, { body: UNREFINED })]))],
    ["summary-backlog", reportOf(BACKLOG, { left: 3 })],
    ["summary-dry-run", reportOf(BACKLOG, { outcomes: null })],
    [
      "summary-no-policy",
      reportOf(BACKLOG, {
        policy: defaults,
        changes: [],
        outcomes: [],
        baseline: measured(BACKLOG, defaults),
      }),
    ],
    [
      "summary-to-set-right",
      reportOf(snapshot([record(12, { locked: true })], { project: null }), {
        problems: [
          {
            file: ".github/ISSUE_TEMPLATE/bug.yml",
            line: 3,
            column: 5,
            message: "Unknown type `@ana|x`. Did you mean `input`?",
          },
        ],
      }),
    ],
  ])("%s", (name, report) => {
    matchesGolden(name, summaryPage(report));
  });

  it("of broken files", () => {
    const { problems } = readPolicy(
      ".github/plumbline.yml",
      "gaols: x\nreadiness: { rules: { estimate: must } }",
    );
    matchesGolden("summary-broken-files", brokenPage(problems));
  });
});

describe("the terminal", () => {
  it("one issue", () => {
    matchesGolden("check-text", checkText(assessed({ body: UNREFINED }, { Value: 8 }), policy));
  });

  it("a backlog", () => {
    matchesGolden("assess-text", assessText(refinement, policy));
  });
});

it("every fixture is a page of this file", () => {
  expect(readdirSync(FOLDER).toSorted()).toEqual([...used].toSorted());
});
