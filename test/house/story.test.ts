/** The demo's story and the project's own forms are files Plumbline reads without a complaint, and the story shows what it shall. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readGoals } from "../../src/goals/read-goals.ts";
import { readForm } from "../../src/issue/read-form.ts";
import type { Ancestor, IssueRecord } from "../../src/model/issue.ts";
import { readPolicy } from "../../src/policy/read-policy.ts";
import { refine } from "../../src/refine/refine.ts";
import { textsAlone } from "../../src/refine/world.ts";
import { readSeed, type SeedIssue } from "../../src/sandbox/read-seed.ts";

const STORY = "demo/acme-shop.yml";
const FORMS = ".github/ISSUE_TEMPLATE/";

const seed = readSeed(STORY, readFileSync(STORY, "utf8"));
const forms = Object.entries(seed.files)
  .filter(([path]) => path.startsWith(FORMS) && !path.endsWith("/config.yml"))
  .map(([path, text]) => readForm(path.slice(FORMS.length), text));
const policy = readPolicy(".github/plumbline.yml", seed.files[".github/plumbline.yml"] ?? "");
const goals = readGoals(".github/goals.yml", seed.files[".github/goals.yml"] ?? "");

function issueOf(number: number): SeedIssue {
  const found = seed.issues.find((issue) => issue.number === number);
  if (found === undefined) {
    throw new Error(`The story has no issue ${number}.`);
  }
  return found;
}

function ancestorsOf({ parent }: SeedIssue): readonly Ancestor[] {
  if (parent === undefined) {
    return [];
  }
  const { number, title, body, labels, milestone = null } = issueOf(parent);
  return [
    { number, title, body, labels, milestone, url: "", editedAt: issueOf(parent).opened },
    ...ancestorsOf(issueOf(parent)),
  ];
}

function recordOf(issue: SeedIssue): IssueRecord {
  const {
    number,
    title,
    body,
    author,
    labels,
    type = null,
    assignees,
    milestone = null,
    votes,
    locked,
  } = issue;
  const facts = {
    id: `I_${number}`,
    number,
    title,
    body,
    author,
    labels,
    type,
    assignees,
    milestone,
    votes,
    locked,
  };
  const blockedBy = issue["blocked-by"].map((blocker) => ({
    owner: seed.repository.owner,
    repository: seed.repository.name,
    number: blocker,
    title: issueOf(blocker).title,
    state: issueOf(blocker).closed === undefined ? ("open" as const) : ("closed" as const),
  }));
  return {
    ...facts,
    url: `https://github.com/acme/shop/issues/${number}`,
    state: "open",
    own: false,
    createdAt: issue.opened,
    updatedAt: issue.opened,
    editedAt: issue.opened,
    ancestors: ancestorsOf(issue),
    closedAt: null,
    closedAs: null,
    subIssues: { total: 0, completed: 0 },
    blockedBy,
    duplicates: [],
  };
}

function valuesOf({ board }: SeedIssue): Record<string, string | number> {
  const entries = Object.entries(board === false || board === undefined ? {} : board);
  return Object.fromEntries(
    entries.flatMap(([name, value]) =>
      typeof value === "boolean" ? [] : [[name, typeof value === "object" ? value.value : value]],
    ),
  );
}

describe("the files of the story", () => {
  test("are forms, a policy and goals without a problem", () => {
    expect(forms.flatMap(({ problems }) => problems)).toEqual([]);
    expect(forms.map(({ form }) => form?.file)).toEqual(["story.yml", "bug.yml", "request.yml"]);
    expect(policy.problems).toEqual([]);
    expect(goals.problems).toEqual([]);
  });

  test("name only goals, and fields of the board, that are there", () => {
    const choices = forms.flatMap(({ form }) => form?.fields.find(({ id }) => id === "goal")?.options ?? []);
    const told = new Set(goals.goals.map(({ id, title }) => `${id} · ${title}`));
    expect(choices.filter((choice) => choice.startsWith("G-") && !told.has(choice))).toEqual([]);
    const fields = seed.project?.fields.map(({ name }) => name) ?? [];
    const factors = Object.values(policy.policy?.score.factors ?? {}).flatMap(({ field }) => field ?? []);
    const written = Object.values(policy.policy?.project?.fields ?? {}).flatMap((name) => name ?? []);
    const named = [...written, ...factors];
    expect(named.length).toBe(8);
    expect(named.filter((name) => !fields.includes(name))).toEqual([]);
  });

  test("leave to Plumbline the labels that it makes", () => {
    const made = [
      policy.policy?.labels.ready,
      policy.policy?.labels.notReady,
      ...(policy.policy?.agenda?.labels ?? []),
    ];
    expect(made).toEqual(["ready", "needs refinement", "refinement"]);
    expect(seed.labels.filter(({ name }) => made.includes(name))).toEqual([]);
  });
});

describe("the backlog of the story", () => {
  const open = seed.issues.filter((issue) => issue.closed === undefined && !issue["pull-request"]);
  if (policy.policy === null) {
    throw new Error("The story's policy cannot be read.");
  }
  const { assessments, alignment, exempt } = refine(
    textsAlone({
      scope: "backlog",
      openIssues: open.length,
      forms: forms.flatMap(({ form }) => form ?? []),
      goals: goals.goals,
      issues: open.map(recordOf),
      items: open
        .filter(({ board }) => board !== false)
        .map((issue) => ({
          id: `P_${issue.number}`,
          issueId: `I_${issue.number}`,
          archived: false,
          values: valuesOf(issue),
          stamps: {},
        })),
    }),
    policy.policy,
    (seed.now ?? "").slice(0, 10),
  );

  function judged(number: number) {
    const found = assessments.find(({ issue }) => issue.number === number);
    if (found === undefined) {
      throw new Error(`The story's issue ${number} was not judged.`);
    }
    return found;
  }

  test.each([
    [12, "ready", "linked", "a story through the form"],
    [19, "ready", "inherited", "a task that takes its goal from the epic"],
    [21, "ready", "linked", "a bug report through the form"],
    [23, "almost", "linked", "far too big"],
    [14, "not ready", "linked", "waits for 19"],
    [22, "not ready", "none", "one line"],
    [26, "not ready", "ended", "its goal ended with September"],
    [32, "not ready", "conflicting", "two goals"],
    [33, "not ready", "unknown", "a typing error"],
    [49, "not ready", "none", "the form as it was opened"],
  ])("shows #%i: %s, goal %s (%s)", (number, verdict, goal) => {
    expect(judged(number).verdict).toBe(verdict);
    expect(judged(number).goal.verdict).toBe(goal);
  });

  test("finds the form of each body that a form made", () => {
    const made = assessments.flatMap(({ issue }) =>
      issue.text.form === null ? [] : [[issue.number, issue.text.form.file, issue.text.form.match]],
    );
    expect(made).toEqual([
      [12, "story.yml", "exact"],
      [17, "bug.yml", "exact"],
      [21, "bug.yml", "exact"],
      [41, "request.yml", "exact"],
      [42, "story.yml", "exact"],
      [49, "story.yml", "exact"],
    ]);
  });

  test("holds up what matters most behind what matters least", () => {
    expect(judged(14).findings.map(({ rule }) => rule)).toEqual(["dependencies-clear"]);
    expect(judged(14).score.band).toBe("P0");
    // Its own score would be P3: what waits for it raises it.
    expect(judged(19).score).toMatchObject({ inherited: { from: 14, via: "blocks" }, band: "P0" });
    expect(judged(19).score.value).toBeLessThan(100);
  });

  test("has scores, gaps and a score that a person set", () => {
    expect(judged(25).score).toMatchObject({
      value: null,
      override: { value: 400 },
      effective: 400,
      band: "P1",
    });
    expect(judged(44).score.factors.find(({ name }) => name === "impact")?.source).toEqual({
      kind: "label",
      name: "impact: high",
    });
    expect(assessments.filter(({ score }) => score.value === null).length).toBeGreaterThan(5);
  });

  test("has a goal without work, work without a goal, and a share below its target", () => {
    expect(alignment.starving).toEqual(["G-6"]);
    expect(alignment.orphans.length).toBeGreaterThan(5);
    const first = alignment.goals.find(({ id }) => id === "G-1");
    expect(first?.share).toBeLessThan(first?.target ?? 0);
    expect(exempt).toEqual([37, 51]);
  });
});

test.each(readdirSync(FORMS).filter((name) => name !== "config.yml"))(
  "the project's own form %s is valid",
  (name) => {
    const { form, problems } = readForm(name, readFileSync(`${FORMS}${name}`, "utf8"));
    expect(problems).toEqual([]);
    expect(form?.fields.length).toBeGreaterThan(2);
  },
);
