/** One issue as a rule meets it: what the rule finds, whether it is told well, and what its own edits make of it. */
import { linkGoal } from "../../src/goals/link-goal.ts";
import { readText } from "../../src/issue/read-text.ts";
import type { Problem } from "../../src/model/finding.ts";
import type { Form, FormField } from "../../src/model/form.ts";
import type { Goal } from "../../src/model/goal.ts";
import type { Issue, IssueName, IssueRecord } from "../../src/model/issue.ts";
import { applyEdit } from "../../src/rules/edits/apply-edit.ts";
import type { Rule, RuleContext } from "../../src/rules/rule.ts";

export const TODAY = "2026-11-24";

/** One issue as a rule meets it; what is not said is ordinary. */
export interface Written {
  readonly title?: string;
  readonly body: string;
  readonly options?: Readonly<Record<string, unknown>>;
  /** Labels of the required fields of the form it was made with. */
  readonly asks?: readonly string[];
  /** Fields of the form it was made with, where they are more than required text. */
  readonly fields?: readonly FormField[];
  /** The title that form starts an issue with. */
  readonly formTitle?: string;
  readonly blockedBy?: readonly (number | IssueName)[];
  readonly labels?: readonly string[];
  /** An estimate from outside the text. */
  readonly estimate?: RuleContext["estimate"];
  readonly estimateField?: string;
  readonly goals?: readonly Goal[];
  /** What GitHub keeps besides the text, where it matters. */
  readonly kept?: Partial<IssueRecord>;
  /** What was found over the backlog. */
  readonly twins?: RuleContext["twins"];
  readonly cycle?: RuleContext["cycle"];
  /** Open issues and the parent of each; where left out, the issue was read alone. */
  readonly open?: Readonly<Record<number, number | null>>;
}

const GOALS: readonly Goal[] = [
  goal("G-1", "Checkout takes less than a minute", null),
  goal("G-2", "Support answers within a day", "2026-12-31"),
  goal("G-3", "The shop speaks Portuguese", "2026-09-30"),
];

export function goal(id: string, title: string, ends: string | null, rest: Partial<Goal> = {}): Goal {
  const kept = { why: null, owner: null, starts: null, weight: 1, target: null, keyResults: [] };
  const away = { nonGoals: [], issue: null, place: null };
  return {
    ...kept,
    ...away,
    status: "active",
    parent: null,
    label: null,
    milestone: null,
    ...rest,
    id,
    title,
    ends,
  };
}

export function field(label: string, rest: Partial<FormField> = {}): FormField {
  const kept = { type: "textarea", id: null, required: true, value: null, placeholder: null } as const;
  return { ...kept, render: null, options: [], multiple: false, boxes: [], ...rest, label };
}

export function problemsOf(rule: Rule, written: Written): readonly Problem[] {
  const issue = issueOf(written);
  return rule.check(issue, written.options ?? {}, contextOf(issue, written));
}

/** Carries the rule's own edits out, one a round, for as many rounds as there were problems. */
export function mend<Kind extends Written>(rule: Rule, written: Kind): Kind {
  let now = written;
  for (let rounds = problemsOf(rule, written).length; rounds > 0; rounds -= 1) {
    const edit = problemsOf(rule, now).find(isWritten)?.edit;
    if (edit === undefined) {
      return now;
    }
    now = { ...now, ...applyEdit({ title: now.title ?? TITLE, body: now.body }, edit) };
  }
  return now;
}

/** Whether its edit is one of the text: what is done elsewhere cannot be carried out here. */
export function isWritten({ edit }: Problem): boolean {
  return edit.kind !== "act" && edit.kind !== "split";
}

/** What is wrong with how a problem is told. */
export function faults({ message, quote, place, edit }: Problem, body: string): readonly string[] {
  const places = [place, edit.kind === "replace" ? edit.place : null].flatMap((found) => found ?? []);
  return [
    ...[message, edit.sentence]
      .filter((text) => !/^\S.*[.?]$/.test(text))
      .map((text) => `no sentence: ${text}`),
    ...[message, edit.sentence]
      .filter((text) => text.split("`").length % 2 === 0)
      .map((text) => `odd backticks: ${text}`),
    ...(quote !== null && place !== null && !unified(body).includes(unified(quote))
      ? [`nobody wrote: ${quote}`]
      : []),
    ...places.flatMap(({ start, end, line, column }) => {
      const before = body.slice(0, start).split("\n");
      const right = line === before.length && column === (before.at(-1) ?? "").length + 1;
      return right && start <= end && end <= body.length
        ? []
        : [`no place: ${line}:${column}, ${start} to ${end}`];
    }),
  ];
}

export function unified(text: string): string {
  return text.replaceAll("\r\n", "\n");
}

const TITLE = "Remember the delivery address";

export function issueOf(written: Written): Issue {
  const title = written.title ?? TITLE;
  const fields = written.fields ?? written.asks?.map((label) => field(label));
  const form: Form = {
    file: "form.yml",
    name: "Form",
    title: written.formTitle ?? null,
    labels: [],
    type: null,
    fields: fields ?? [],
  };
  const goals = written.goals ?? GOALS;
  const ids = goals.map(({ id }) => id);
  return {
    id: "I_1",
    number: 1,
    title,
    body: written.body,
    url: "https://github.com/acme/shop/issues/1",
    state: "open",
    locked: false,
    author: "ana",
    own: false,
    createdAt: "2026-11-02T09:00:00Z",
    updatedAt: "2026-11-02T09:00:00Z",
    closedAt: null,
    closedAs: null,
    editedAt: "2026-11-02T09:00:00Z",
    labels: written.labels ?? [],
    type: null,
    assignees: [],
    milestone: null,
    ancestors: [],
    subIssues: { total: 0, completed: 0 },
    blockedBy: (written.blockedBy ?? []).map(blocker),
    votes: 0,
    duplicates: [],
    ...written.kept,
    text: readText(title, written.body, fields === undefined ? [] : [form], ids),
  };
}

function blocker(named: number | IssueName): IssueName {
  return typeof named === "number"
    ? { owner: "acme", repository: "shop", number: named, title: "Another issue", state: "open" }
    : named;
}

export function contextOf(
  issue: Issue,
  { estimate, estimateField, goals = GOALS, twins = [], cycle = [], open }: Written,
): RuleContext {
  const { text } = issue;
  const written =
    text.estimate === null
      ? null
      : { value: text.estimate.points, source: "estimate in the text", points: true };
  return {
    today: TODAY,
    goals,
    goal: linkGoal(issue, [], goals, TODAY),
    estimate: estimate ?? written,
    estimateField: estimateField ?? null,
    twins,
    cycle,
    open:
      open === undefined
        ? null
        : new Map(Object.entries(open).map(([number, above]) => [Number(number), above])),
  };
}
