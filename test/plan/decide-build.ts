/** Decisions of people on issues of a small shop, planned, and GitHub as it stands once their changes are applied. */
import { EMPTY_MEMORY, writeIssueMemory } from "../../src/memory/issue-memory.ts";
import { commentMarker } from "../../src/memory/markers.ts";
import type { Change } from "../../src/model/change.ts";
import type { Act, Decided, Decision } from "../../src/model/decision.ts";
import type { IssueRecord } from "../../src/model/issue.ts";
import type { IssueMemory } from "../../src/model/memory.ts";
import type { FieldValue, ProjectField, Snapshot, Stamp } from "../../src/model/snapshot.ts";
import type { LabelEvent, Thread } from "../../src/model/thread.ts";
import { type DecisionPlan, planDecisions } from "../../src/plan/plan-decisions.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { field, policyOf, PROJECT, record, refined, snapshot, TODAY } from "./build.ts";

/** Says nothing of a goal or a size. */
export const BODY = `Returning customers type their address again and again, and one in five of them gives up there.

## Acceptance criteria

- [ ] A signed-in customer finds the last address filled in
- [ ] A guest finds an empty form
`;

/** When commands are written, if nothing else is said. */
const AT = "2026-11-24T08:00:00Z";
export const BEFORE = "2026-11-24T07:00:00Z";
export const AFTER = "2026-11-24T09:00:00Z";

/** Issue #12 as it stands, and what is around it. */
export interface Standing {
  readonly issue?: Partial<IssueRecord>;
  readonly values?: Readonly<Record<string, FieldValue>>;
  readonly stamps?: Readonly<Record<string, Stamp>>;
  /** Whether it is on the project; where values are given it is. */
  readonly item?: "none" | "archived";
  readonly fields?: readonly ProjectField[];
  readonly issueFields?: Snapshot["issueFields"];
  readonly events?: readonly LabelEvent[];
  readonly subIssues?: Thread["subIssues"];
  readonly reopenedAt?: string;
  readonly memory?: Partial<IssueMemory>;
  readonly others?: readonly IssueRecord[];
  readonly rest?: Partial<Snapshot>;
  readonly policy?: string;
}

export const FIELDS: readonly ProjectField[] = [
  ...PROJECT.fields,
  field("Effort", "number"),
  field("Value", "number"),
];

export const SHOP = `
project: { owner: acme, number: 1 }
score:
  factors:
    value: { field: Value }
    effort: { field: Effort }
`;

export function world(standing: Standing): { readonly read: Snapshot; readonly policy: Policy } {
  const { values = {}, stamps = {}, item, events = [], subIssues = [], memory, reopenedAt = null } = standing;
  const issue = record(12, { body: BODY, ...standing.issue });
  const comments = memory === undefined ? [] : [ownComment(issue.id, { ...EMPTY_MEMORY, ...memory })];
  const onProject = { id: "PVTI_12", issueId: issue.id, archived: item === "archived", values, stamps };
  const read = snapshot([issue, ...(standing.others ?? [])], {
    project: { ...PROJECT, fields: standing.fields ?? FIELDS },
    items: item === "none" ? [] : [onProject],
    issueFields: standing.issueFields ?? null,
    threads: [{ issueId: issue.id, comments, labels: events, subIssues, reopenedAt }],
    ...standing.rest,
  });
  return { read, policy: policyOf(standing.policy ?? SHOP) };
}

function ownComment(issueId: string, memory: IssueMemory): Thread["comments"][number] {
  return {
    id: "IC_own",
    url: "",
    author: "plumbline",
    bot: true,
    own: true,
    body: `${commentMarker(issueId)}\n${writeIssueMemory(memory)}\nReady.`,
    createdAt: "2026-11-20T10:00:00Z",
    edited: false,
    editedAt: null,
    editedBy: null,
    minimised: false,
  };
}

export function decision(act: Act, at = AT, issue = 12): Decision {
  const where = { kind: "comment", id: `IC_${at}`, url: "" } as const;
  return { act, issue, by: "ana", at, in: where, words: `/${act.kind}` };
}

export function event(label: string, added: boolean, own: boolean, at: string): LabelEvent {
  return { label, added, own, by: own ? "plumbline" : "ben", at };
}

export function plan(acts: readonly (Act | Decision)[], standing: Standing): DecisionPlan {
  const { read, policy } = world(standing);
  const decisions = acts.map((one) => ("act" in one ? one : decision(one)));
  return planDecisions(decisions, read, refined(read, policy), policy, TODAY);
}

/** What is said of the last decision, with what came of it: `=` stands so, `^` overtaken, `!` refused, `?` not known, `>` to be done. */
export function said({ planned }: DecisionPlan): string {
  const last = planned.at(-1);
  const marks: Readonly<Record<Decided["result"], string>> = {
    done: ">",
    already: "=",
    overtaken: "^",
    refused: "!",
    unknown: "?",
  };
  return `${last?.decided == null ? ">" : marks[last.decided.result]} ${last?.sentence}`;
}

/** A change in a few words. */
export function brief(change: Change): string {
  switch (change.kind) {
    case "label-create":
      return `new ${change.to.name}`;
    case "label-add":
      return `+ ${change.to}`;
    case "label-remove":
      return `- ${change.from}`;
    case "field-set":
    case "issue-field-set":
      return `${change.kind === "field-set" ? "" : "issue "}${change.field.name}: ${change.from} → ${change.to}${change.field.option === null ? "" : ` (${change.field.option})`}`;
    case "issue-close":
      return `close ${change.to}${change.duplicateOf === null ? "" : ` of #${change.duplicateOf.number}`}`;
    case "sub-issue-open":
      return `open ${change.to.title}`;
    default:
      return change.kind;
  }
}

/** GitHub after the changes, applied one after the other. */
export function applied(read: Snapshot, changes: readonly Change[]): Snapshot {
  return changes.reduce(apply, read);
}

function apply(read: Snapshot, change: Change): Snapshot {
  const onIssue = (id: string, turn: (issue: IssueRecord) => IssueRecord): Snapshot => ({
    ...read,
    issues: read.issues.map((issue) => (issue.id === id ? turn(issue) : issue)),
  });
  switch (change.kind) {
    case "label-add":
      return onIssue(change.issue.id, (issue) => ({ ...issue, labels: [...issue.labels, change.to] }));
    case "label-remove":
      return onIssue(change.issue.id, (issue) => ({
        ...issue,
        labels: issue.labels.filter((label) => label !== change.from),
      }));
    case "label-create": {
      const label = { id: `L_${change.to.name}`, name: change.to.name };
      return { ...read, repository: { ...read.repository, labels: [...read.repository.labels, label] } };
    }
    case "issue-close":
      return onIssue(change.issue.id, (issue) => ({ ...issue, state: "closed", closedAs: change.to }));
    case "item-add": {
      const issueId = change.issue.id;
      const item = { id: `PVTI_${change.issue.number}`, issueId, archived: false, values: {}, stamps: {} };
      return { ...read, items: [...read.items, item] };
    }
    case "field-set": {
      const { name } = change.field;
      return {
        ...read,
        items: read.items.map((item) => {
          const { [name]: _, ...stamps } = item.stamps;
          const stamp = { by: "plumbline[bot]", at: "2026-11-24T12:00:00Z", changed: false };
          return item.issueId === change.issue.id
            ? {
                ...item,
                values: { ...item.values, [name]: change.to },
                stamps: change.to === null ? stamps : { ...stamps, [name]: stamp },
              }
            : item;
        }),
      };
    }
    case "issue-field-set": {
      const { issueFields } = read;
      const { id } = change.issue;
      return issueFields === null
        ? read
        : {
            ...read,
            issueFields: {
              ...issueFields,
              values: {
                ...issueFields.values,
                [id]: { ...issueFields.values[id], [change.field.name]: change.to },
              },
            },
          };
    }
    case "sub-issue-open": {
      const sub = { number: 900, title: change.to.title, body: change.to.body, own: true };
      const more = onIssue(change.issue.id, (issue) => ({
        ...issue,
        subIssues: { ...issue.subIssues, total: issue.subIssues.total + 1 },
      }));
      return {
        ...more,
        threads: more.threads.map((thread) =>
          thread.issueId === change.issue.id ? { ...thread, subIssues: [...thread.subIssues, sub] } : thread,
        ),
      };
    }
    default:
      return read;
  }
}

/** The own comment as it is written after the run: with what was done. */
export function remembered(read: Snapshot, memory: Partial<IssueMemory>): Snapshot {
  return {
    ...read,
    threads: read.threads.map((thread) => ({
      ...thread,
      comments: [ownComment(thread.issueId, { ...EMPTY_MEMORY, ...memory })],
    })),
  };
}
