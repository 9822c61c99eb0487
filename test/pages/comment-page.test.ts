/** The one comment, as fixtures: `UPDATE=1 npm test -- test/pages` writes them anew; read each by eye then. */
import { describe, expect, it } from "vitest";
import { EMPTY_MEMORY, readIssueMemory } from "../../src/memory/issue-memory.ts";
import { commentMarker, isOwnComment } from "../../src/memory/markers.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import type { Form } from "../../src/model/form.ts";
import type { IssueRecord } from "../../src/model/issue.ts";
import type { IssueMemory } from "../../src/model/memory.ts";
import type { FieldValue } from "../../src/model/snapshot.ts";
import { commentPage } from "../../src/pages/comment-page.ts";
import type { Links } from "../../src/pages/links.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { defaultPolicy } from "../../src/policy/read-policy.ts";
import { refine } from "../../src/refine/refine.ts";
import { assessed, item, policyOf, POLICY, READY_BODY, record, snapshot, TODAY } from "../plan/build.ts";
import { expectEveryFixtureUsed, matchesGolden } from "./matches-golden.ts";

// The hash names the policy; a new rule changes it and no page.
const policy = { ...policyOf(POLICY), hash: "0123abc" };
const defaults = { ...defaultPolicy(), hash: "4567def" };
const LINKS: Links = {
  docs: "https://github.com/acme/plumbline/blob/v1/docs/rules.md",
  files: "https://github.com/acme/shop/blob/HEAD",
};

const VAGUE = "It would be great if the shop remembered things. Thanks!";
const UNREFINED =
  "Returning customers type their address again and again, and one in five of them gives up there, so we lose orders.\n\n## Acceptance criteria\n\nTBD\n";
const VALUES = { Value: 8, Effort: 3 };

/** As a run judges it whose own comment remembers something. */
function remembering(
  memory: Partial<IssueMemory>,
  rest: Partial<IssueRecord>,
  by: Policy = policy,
  forms: readonly Form[] = [],
  values: Readonly<Record<string, FieldValue>> = VALUES,
): { readonly assessment: Assessment; readonly memory: IssueMemory } {
  const whole = { ...EMPTY_MEMORY, ...memory };
  const read = snapshot([record(12, rest)], { forms, items: [item(12, values)] });
  const [assessment] = refine(read, by, TODAY, new Map([["I_12", whole]])).assessments;
  if (assessment === undefined) {
    throw new Error("The issue is exempt.");
  }
  return { assessment, memory: whole };
}

type Situation = readonly [
  name: string,
  rest: Partial<IssueRecord>,
  values: Readonly<Record<string, FieldValue>>,
];

const CHECKOUT = {
  number: 7,
  title: "Checkout",
  body: "Goal: G-2",
  labels: [],
  milestone: null,
  url: "",
  editedAt: "2026-11-02T09:00:00Z",
};

const SITUATIONS: readonly Situation[] = [
  ["comment-ready", {}, VALUES],
  [
    "comment-almost",
    {
      body: `${READY_BODY.replace("Estimate: 3", "Estimate: 13")}\n## Open questions\n\n- Does a guest keep the address too?\n`,
    },
    { Value: 8, Effort: 13 },
  ],
  ["comment-not-ready-intake", { title: "Feature request:", body: VAGUE }, { Value: 8 }],
  ["comment-not-ready-before-work", { body: UNREFINED }, VALUES],
  ["comment-incomplete-score", {}, { Effort: 3 }],
  ["comment-override", {}, { Value: 8, Effort: 4, Override: 40 }],
  ["comment-unknown-goal", { body: READY_BODY.replace("Goal: G-1", "Goal: G-11") }, VALUES],
  ["comment-ended-goal", { body: READY_BODY.replace("Goal: G-1", "Goal: G-3") }, VALUES],
  ["comment-inherited-goal", { body: READY_BODY.replace("Goal: G-1", ""), ancestors: [CHECKOUT] }, VALUES],
  [
    "comment-hostile",
    {
      title: "@acme/all `##[error]x` | <img src=x>",
      body: "## @ana <script>`x` #1\n\nTBD\n\n## Acceptance criteria | `\n\n???\n",
      blockedBy: [{ owner: "acme", repository: "ledger", number: 9, title: "@ana", state: "open" }],
    },
    VALUES,
  ],
];

describe("the comment", () => {
  it.each(SITUATIONS)("%s", (name, rest, values) => {
    matchesGolden(name, commentPage(assessed(rest, values), policy, EMPTY_MEMORY, LINKS));
  });

  it("comment-clear-so-far, of an issue that is not next in line", () => {
    const far = { ...policy, ahead: 0 };
    const body = UNREFINED.replace("TBD", "- Works well");
    matchesGolden(
      "comment-clear-so-far",
      commentPage(assessed({ body }, { Value: 8 }, far), far, EMPTY_MEMORY, LINKS),
    );
  });

  it("comment-bug, without a policy and without anywhere to lead to", () => {
    const rest = { title: "Checkout crashes", body: "It crashes when I pay.", labels: ["bug"] };
    matchesGolden("comment-bug", commentPage(assessed(rest, {}, defaults), defaults, EMPTY_MEMORY));
  });

  it("comment-form, with answers missing that its form asks for", () => {
    const asked = {
      id: null,
      value: null,
      placeholder: null,
      render: null,
      options: [],
      multiple: false,
      boxes: [],
    };
    const form: Form = {
      file: "bug (new).yml",
      name: "Bug",
      description: "",
      title: null,
      labels: [],
      type: null,
      assignees: [],
      projects: [],
      fields: ["What happened?", "Browser"].map((label) => ({
        ...asked,
        type: "textarea",
        label,
        required: true,
      })),
    } as Form;
    const body = "### What happened?\n\nSearching for “Zoë” finds nothing.\n\n### Browser\n\n_No response_";
    const { assessment, memory } = remembering({}, { title: "Search finds nothing", body }, policy, [form]);
    matchesGolden("comment-form", commentPage(assessment, policy, memory, LINKS));
  });

  it("comment-split, too big for one", () => {
    const many = Array.from({ length: 9 }, (_, index) => `- [ ] A customer sees step ${index + 1}`);
    const stories =
      "## Stories\n\n### Address\n\n- [ ] A customer finds the last address\n- [ ] A guest finds an empty form\n";
    const body = `${READY_BODY.split("## Acceptance")[0]}## Acceptance criteria\n\n${many.join("\n")}\n\nGoal: G-1\nEstimate: 13\n\n${stories}`;
    matchesGolden("comment-split", commentPage(assessed({ body }, VALUES), policy, EMPTY_MEMORY, LINKS));
  });
});

describe("what people decided", () => {
  it("comment-waived, by the policy and by a comment", () => {
    const waiver = {
      rule: "goal-link",
      by: "ana",
      because: "It serves @everybody, see #7",
      until: "2026-12-31",
    };
    const waiving = { ...policy, waivers: [{ ...waiver, issue: 12 }] };
    const rest = {
      title: "[Bug] Checkout crashes on Zoë",
      body: "When I open the checkout as Zoë it crashes. It should open.",
      labels: ["waived"],
    };
    const waivers = [{ rule: "environment", by: "ben", because: "Everywhere", until: "2026-12-01" }];
    const { assessment, memory } = remembering({ waivers }, rest, waiving);
    matchesGolden("comment-waived", commentPage(assessment, waiving, memory, LINKS));
  });

  it("comment-snoozed", () => {
    const snooze = { until: "2026-12-20", by: "ana" };
    const log = [{ on: "2026-11-20", by: "ana", what: "Put off until 2026-12-20." }];
    const { assessment, memory } = remembering(
      { snooze, log },
      { body: UNREFINED, labels: ["snoozed", "needs refinement"] },
    );
    matchesGolden("comment-snoozed", commentPage(assessment, policy, memory, LINKS));
  });

  it("comment-declared-ready, though something is missing", () => {
    const declared = { by: "ana", on: "2026-11-19" };
    const log = [
      { on: "2026-11-02", by: "ben", what: "Put off until 2026-11-09." },
      { on: "2026-11-19", by: "ana", what: "Called ready." },
    ];
    const { assessment, memory } = remembering({ declared, log }, { body: UNREFINED, labels: ["ready"] });
    matchesGolden("comment-declared-ready", commentPage(assessment, policy, memory, LINKS));
  });

  it("comment-answers, to commands that were done and that were not", () => {
    const answers = [
      "Set effort to 5 in the project field `Effort`.",
      "`/gaol G-2` is no command here. Did you mean `/goal`?",
    ];
    const log = [{ on: "2026-11-20", by: null, what: "Set effort to 5 in the project field `Effort`." }];
    const { assessment, memory } = remembering(
      { answers, log, help: true },
      { body: READY_BODY.replace("Goal: G-1", "Returning customers pay in less than a minute.") },
    );
    matchesGolden(
      "comment-answers",
      commentPage(assessment, policy, memory, LINKS, ["`needs refinement` was put on by hand and stays."]),
    );
  });

  it("comment-only-answers, where the policy asks for no comment", () => {
    const quiet = { ...policyOf(`${POLICY}comment: false\n`), hash: "0123abc" };
    const log = [{ on: "2026-11-20", by: "ana", what: "Set effort to 5 in the project field `Effort`." }];
    const answers = log.map(({ what }) => what);
    const { assessment, memory } = remembering({ answers, log }, { body: UNREFINED }, quiet);
    matchesGolden("comment-only-answers", commentPage(assessment, quiet, memory, LINKS));
  });

  it("comment-ready-whole, where the policy wants it as before", () => {
    const whole = { ...policyOf(`${POLICY}comment: { when-ready: whole }\n`), hash: "0123abc" };
    matchesGolden(
      "comment-ready-whole",
      commentPage(assessed({}, VALUES, whole), whole, EMPTY_MEMORY, LINKS),
    );
  });
});

describe("its first two lines", () => {
  it("are the marker and the memory, which is read back", () => {
    const log = [{ on: "2026-11-20", by: "ana", what: "Called `@ana -->` ready." }];
    const memory = { ...EMPTY_MEMORY, log, handled: { comment: "IC_9", at: "2026-11-20T09:00:00Z" } };
    const page = commentPage(assessed({ body: VAGUE }), policy, memory);
    expect(page.split("\n")[0]).toBe(commentMarker("I_12"));
    expect(isOwnComment(page, "I_12")).toBe(true);
    expect(readIssueMemory(page, "2026-11-24T09:00:00Z")).toEqual({ ...memory, asks: true });
  });

  it.each([
    ["something required is missing now", {}, { body: VAGUE }, policy, true],
    [
      "something is only asked before work starts",
      {},
      { body: UNREFINED.replace("TBD", "- A guest sees an empty form") },
      { ...policy, ahead: 0 },
      false,
    ],
    ["nothing required is missing", {}, {}, policy, false],
    [
      "it is put off",
      { snooze: { until: "2026-12-20", by: "ana" } },
      { body: VAGUE, labels: ["snoozed"] },
      policy,
      false,
    ],
    [
      "it is called ready",
      { declared: { by: "ana", on: "2026-11-19" } },
      { body: VAGUE, labels: ["ready"] },
      policy,
      false,
    ],
    ["the policy asks for no comment", {}, { body: VAGUE }, policyOf("comment: false"), false],
  ] as const)("say whether it asks for something: %s", (_name, memory, rest, by, expected) => {
    const read = remembering(memory, rest, by);
    const page = commentPage(read.assessment, by, { ...read.memory, asks: !expected });
    expect(readIssueMemory(page, "2026-11-24T09:00:00Z").asks).toBe(expected);
  });

  it("say no more than fits into the line, so that a later run writes the same", () => {
    const what = "Set effort to 5 in the project field `Effort`. ".repeat(12);
    const log = Array.from({ length: 20 }, (_, index) => ({
      on: "2026-11-20",
      by: "ana",
      what: `${index} ${what}`,
    }));
    const assessment = assessed({ body: VAGUE });
    const page = commentPage(assessment, policy, { ...EMPTY_MEMORY, log });
    const read = readIssueMemory(page, "2026-11-24T09:00:00Z");
    expect(read.log.length).toBeLessThan(20);
    expect(commentPage(assessment, policy, read)).toBe(page);
  });
});

it("is the same for the same, and no page mentions anybody or folds within a fold", () => {
  const page = commentPage(assessed({ body: VAGUE }), policy, EMPTY_MEMORY, LINKS);
  expect(commentPage(assessed({ body: VAGUE }), policy, EMPTY_MEMORY, LINKS)).toBe(page);
  const depths = [...page.matchAll(/<(\/?)details/g)].reduce<readonly number[]>(
    (all, [, slash]) => [...all, (all.at(-1) ?? 0) + (slash === "/" ? -1 : 1)],
    [],
  );
  expect(Math.max(...depths)).toBe(1);
  expect(depths.at(-1)).toBe(0);
});

it("says nothing that only the whole backlog shows, so that an event and a sweep write the same", () => {
  const one = assessed({ body: VAGUE });
  const [finding] = one.findings;
  const twin = { ...finding, rule: "unique", ofBacklog: true } as const;
  const seen = { ...one, findings: [...one.findings, twin] } as Assessment;
  expect(commentPage(seen, policy, EMPTY_MEMORY)).toBe(commentPage(one, policy, EMPTY_MEMORY));
});

it("every fixture of a comment is a page of this file", () => {
  expectEveryFixtureUsed("comment-");
});
