/** Issues, a policy, goals and a project as a run would have read them, for tests of judgement, plan and pages. */
import type { Assessment, Refinement } from "../../src/model/assessment.ts";
import type { Goal } from "../../src/model/goal.ts";
import type { IssueRecord } from "../../src/model/issue.ts";
import type {
  AgendaRecord,
  FieldValue,
  Project,
  ProjectField,
  ProjectItem,
  Snapshot,
} from "../../src/model/snapshot.ts";
import type { CommentRecord, Thread } from "../../src/model/thread.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { readPolicy } from "../../src/policy/read-policy.ts";
import { NO_LINKS } from "../../src/pages/links.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { planChanges } from "../../src/plan/plan-changes.ts";
import { refine } from "../../src/refine/refine.ts";
import { endedAgenda, turnAgenda } from "../../src/run/agenda-turn.ts";
import { judge } from "../../src/run/judged.ts";
import { goal, TODAY } from "../rules/check-rule.ts";

export { TODAY } from "../rules/check-rule.ts";

export const POLICY = `
project: { owner: acme, number: 1 }
score:
  factors:
    value: { field: Value }
    effort: { field: Effort }
agenda: { every: 2 weeks on tuesday at 10:00 Europe/Berlin }
`;

export const GOALS: readonly Goal[] = [
  goal("G-1", "Checkout takes less than a minute", null, { target: 0.6 }),
  goal("G-2", "Support answers within a day", "2026-12-31", { label: "support" }),
  goal("G-3", "The shop speaks Portuguese", "2026-09-30"),
];

/** Passes every rule of the default profile. */
export const READY_BODY = `Returning customers type their address again and again, and one in five of them gives up there, so we lose orders.

## Acceptance criteria

- [ ] A signed-in customer finds the last address filled in
- [ ] A guest finds an empty form

Goal: G-1
Estimate: 3
`;

export function policyOf(text: string): Policy {
  const { policy, problems } = readPolicy(".github/plumbline.yml", text);
  if (policy === null) {
    throw new Error(JSON.stringify(problems));
  }
  return policy;
}

export function record(number: number, rest: Partial<IssueRecord> = {}): IssueRecord {
  return {
    id: `I_${number}`,
    number,
    title: "Remember the delivery address",
    body: READY_BODY,
    url: `https://github.com/acme/shop/issues/${number}`,
    state: "open",
    locked: false,
    author: "ana",
    own: false,
    createdAt: `2026-11-${String(1 + (number % 20)).padStart(2, "0")}T09:00:00Z`,
    updatedAt: "2026-11-20T09:00:00Z",
    closedAt: null,
    closedAs: null,
    editedAt: "2026-11-20T09:00:00Z",
    labels: [],
    type: null,
    assignees: [],
    milestone: null,
    ancestors: [],
    subIssues: { total: 0, completed: 0 },
    blockedBy: [],
    votes: 0,
    duplicates: [],
    ...rest,
  };
}

export function field(
  name: string,
  kind: ProjectField["kind"],
  rest: Partial<ProjectField> = {},
): ProjectField {
  const id = `F_${name.toLowerCase().replaceAll(" ", "-")}`;
  return { id, name, kind, options: [], iterations: [], mirrored: false, ...rest };
}

export const PROJECT: Project = {
  listsArchived: true,
  id: "PVT_1",
  owner: "acme",
  number: 1,
  title: "Roadmap",
  url: "https://github.com/orgs/acme/projects/1",
  fields: [
    field("Score", "number"),
    field("Readiness", "single-select", {
      options: ["Ready", "Almost", "Not ready"].map((name, index) => ({ id: `1${index}`, name })),
    }),
    field("Goal", "text"),
    field("Override", "number"),
  ],
};

export function item(
  number: number,
  values: Readonly<Record<string, FieldValue>>,
  archived = false,
): ProjectItem {
  return { id: `PVTI_${number}`, issueId: `I_${number}`, archived, values, stamps: {} };
}

export function snapshot(issues: readonly IssueRecord[], rest: Partial<Snapshot> = {}): Snapshot {
  return {
    scope: issues.length === 1 ? "issue" : "backlog",
    repository: {
      id: "R_1",
      owner: "acme",
      name: "shop",
      url: "https://github.com/acme/shop",
      defaultBranch: "main",
      labels: ["ready", "needs refinement", "refinement"].map((name, index) => ({ id: `L_${index}`, name })),
    },
    forms: [],
    goals: GOALS,
    problems: [],
    issues,
    closed: [],
    issueFields: null,
    blocked: [],
    evidence: [],
    unreadable: [],
    unread: [],
    openIssues: issues.length,
    project: PROJECT,
    items: [],
    // Of a backlog only what is looked at more closely.
    threads: issues.length === 1 ? issues.map(({ id }) => thread(id)) : [],
    permissions: {},
    home: {
      shared: false,
      id: "R_1",
      owner: "acme",
      name: "shop",
      labels: ["ready", "needs refinement", "refinement"].map((name, index) => ({ id: `L_${index}`, name })),
    },
    agendas: [],
    agendaDue: false,
    codeOwners: null,
    assignable: {},
    ...rest,
  };
}

/** On which nobody has said anything. */
function thread(issueId: string, rest: Partial<Thread> = {}): Thread {
  return { issueId, comments: [], labels: [], subIssues: [], reopenedAt: null, ...rest };
}

export function comment(id: string, rest: Partial<CommentRecord>): CommentRecord {
  return {
    id,
    url: `https://github.com/acme/shop/issues/12#${id}`,
    author: "ana",
    bot: false,
    own: false,
    body: "",
    createdAt: "2026-11-20T09:00:00Z",
    edited: false,
    editedAt: null,
    editedBy: null,
    minimised: false,
    ...rest,
  };
}

export function agendaRecord(period: string, rest: Partial<AgendaRecord> = {}): AgendaRecord {
  return {
    id: `I_agenda-${period}`,
    number: 50,
    url: "https://github.com/acme/shop/issues/50",
    period,
    state: "open",
    createdAt: `${period}T05:00:00Z`,
    about: "R_1",
    body: "",
    editedBy: null,
    editedAt: null,
    pinned: false,
    ...rest,
  };
}

export function refined(read: Snapshot, policy = policyOf(POLICY)): Refinement {
  return refine(read, policy, TODAY);
}

/** One issue judged by itself, with its values on the project. */
export function assessed(
  rest: Partial<IssueRecord> = {},
  values: Readonly<Record<string, FieldValue>> = { Value: 8, Effort: 3 },
  policy = policyOf(POLICY),
): Assessment {
  const read = snapshot([record(12, rest)], { items: [item(12, values)] });
  const [assessment] = refined(read, policy).assessments;
  if (assessment === undefined) {
    throw new Error("The issue is exempt.");
  }
  return assessment;
}

export interface Planning {
  readonly policy?: Policy;
  readonly issues?: boolean;
  readonly agenda?: boolean;
  readonly today?: string;
}

/** The plan of a run that found nothing decided. */
export function planOf(
  read: Snapshot,
  { policy = policyOf(POLICY), issues = true, agenda = false, today = TODAY }: Planning = {},
): Plan {
  const now = `${today}T05:00:00Z`;
  const judged = judge({ kind: "read", policy, snapshot: read, now });
  const nothing = { decisions: [], misread: [], handled: {}, waiting: [], written: {} };
  return planChanges({
    ...judged,
    // The day counts, whatever the zone.
    today,
    refinement: refine(read, policy, today, judged.memories),
    links: NO_LINKS,
    issues,
    answered: { misread: [], decided: [], gone: [] },
    agenda: agenda ? turnAgenda(judged, endedAgenda(judged), { found: nothing, decided: [] }, []) : null,
  });
}
