/** The one list: what comes before what, who gets a comment, one agenda a period, and nothing where nothing changed. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Change } from "../../src/model/change.ts";
import type { AgendaRecord, Project, Snapshot } from "../../src/model/snapshot.ts";
import { agendaMarker, agendaPeriod } from "../../src/memory/markers.ts";
import { limitChanges } from "../../src/plan/limit-changes.ts";
import {
  agendaRecord,
  comment,
  field,
  item,
  planOf,
  policyOf,
  POLICY,
  PROJECT,
  READY_BODY,
  record,
  snapshot,
  TODAY,
} from "./build.ts";

const policy = policyOf(POLICY);

function plan(read: Snapshot, { agenda = false, issues = true, by = policy, today = TODAY } = {}) {
  return planOf(read, { policy: by, issues, agenda, today });
}

function kinds(changes: readonly Change[]): readonly string[] {
  return changes.map((change) =>
    "issue" in change && change.issue !== null ? `${change.kind} #${change.issue.number}` : change.kind,
  );
}

const unready = { body: "Please." };
const bare = { labels: [] };

describe("order", () => {
  const read = snapshot([record(1, unready), record(2, unready), record(3)], {
    items: [item(1, { Value: 1, Effort: 5 }), item(2, { Value: 9, Effort: 1 })],
    repository: { ...snapshot([record(1)]).repository, ...bare },
  });

  it("labels first, then the agenda, then issues by rank, an item before its fields", () => {
    const { changes } = plan(read, { agenda: true });
    expect(kinds(changes)).toEqual([
      "label-create",
      "label-create",
      "label-create",
      "agenda-open",
      "label-add #2",
      "field-set #2",
      "field-set #2",
      "label-add #1",
      "field-set #1",
      "field-set #1",
      "label-add #3",
      "item-add #3",
      "field-set #3",
      "field-set #3",
    ]);
  });

  it("an issue's own event comments, a sweep does not", () => {
    expect(kinds(plan(snapshot([record(1, unready)])).changes)).toContain("comment-create #1");
    expect(kinds(plan(read).changes).some((kind) => kind.startsWith("comment"))).toBe(false);
  });

  it("issues may be left alone, and so may the agenda", () => {
    expect(kinds(plan(read, { issues: false, agenda: true }).changes)).toEqual([
      "label-create",
      "agenda-open",
    ]);
    expect(kinds(plan(read, { issues: false }).changes)).toEqual([]);
  });

  it("a project nobody named or nobody found gets nothing", () => {
    const none = policyOf("comment: false");
    expect(kinds(plan(snapshot([record(1)]), { by: none }).changes)).toEqual(["label-add #1"]);
    expect(kinds(plan(snapshot([record(1)], { project: null })).changes)).toEqual([
      "label-add #1",
      "comment-create #1",
    ]);
  });

  it("the same note for a hundred issues is one note", () => {
    const many = Array.from({ length: 100 }, (_, index) => record(index + 1));
    const project = { ...read.project, fields: [] } as unknown as Snapshot["project"];
    // Three fields written, two read as factors.
    expect(plan(snapshot(many, { project })).notes.length).toBe(5);
  });
});

const known = (period: string, state: "open" | "closed" = "open") => agendaRecord(period, { state });

describe("the agenda", () => {
  const read = snapshot([record(1, unready), record(2)]);
  const opened = (today: string, agendas: Snapshot["agendas"] = []) =>
    plan({ ...read, agendas }, { agenda: true, issues: false, today }).changes.flatMap((change) =>
      change.kind === "agenda-open" ? [change.period] : [],
    );

  it("is opened once a period, by whichever day comes first", () => {
    const [period] = opened(TODAY);
    expect(period).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(opened(TODAY, [known(period ?? "")])).toEqual([]);
    expect(opened(TODAY, [known(period ?? "", "closed")])).toEqual([]);
    expect(opened(TODAY, [known("2026-11-10")])).toEqual([period]);
  });

  it("over a year of days, missed ones among them, no period has two and none is left out", () => {
    const agendas: AgendaRecord[] = [];
    for (let index = 0; index < 365; index += 1) {
      const today = new Date(Date.parse("2026-01-01T00:00:00Z") + index * 86_400_000)
        .toISOString()
        .slice(0, 10);
      // Schedules come late or not at all.
      if (index % 5 !== 0 && index % 7 !== 3) {
        agendas.push(...opened(today, agendas).map((period) => known(period)));
      }
    }
    const periods = agendas.map(({ period }) => Date.parse(period));
    expect(periods.slice(1).map((period, index) => (period - (periods[index] ?? 0)) / 86_400_000)).toEqual(
      periods.slice(1).map(() => 14),
    );
    expect(periods.length).toBe(26);
  });

  it("carries the marker by which it is found again, and the policy's labels", () => {
    const [change] = plan(read, { agenda: true, issues: false }).changes;
    if (change?.kind !== "agenda-open") {
      throw new Error("The agenda is the only change.");
    }
    expect(agendaPeriod(change.to.body, "R_1")).toBe(change.period);
    expect(agendaPeriod(change.to.body.replaceAll("\n", "\r\n"), "R_1")).toBe(change.period);
    expect(agendaPeriod(change.to.body, "R_2")).toBeNull();
    expect(agendaPeriod(`Look:\n${agendaMarker("R_1", "2026-11-24")}`, "R_1")).toBeNull();
    expect(change.to.labels).toEqual(["refinement"]);
  });

  it("is not opened where the policy has none", () => {
    expect(plan(read, { agenda: true, issues: false, by: policyOf("agenda: false") }).changes).toEqual([]);
  });
});

/** GitHub keeps what was written in its own line ends. */
function ownComment(issueId: string, body: string) {
  return comment(`IC_${issueId}`, { own: true, bot: true, body: body.replaceAll("\n", "\r\n") });
}

/** What GitHub would hold after these changes. */
function applied(read: Snapshot, changes: readonly Change[]): Snapshot {
  return changes.reduce((now: Snapshot, change): Snapshot => {
    switch (change.kind) {
      case "label-create":
        return {
          ...now,
          repository: {
            ...now.repository,
            labels: [...now.repository.labels, { id: `L_${change.to.name}`, name: change.to.name }],
          },
        };
      case "label-add":
        return {
          ...now,
          issues: now.issues.map((issue) =>
            issue.id === change.issue.id ? { ...issue, labels: [...issue.labels, change.to] } : issue,
          ),
        };
      case "label-remove":
        return {
          ...now,
          issues: now.issues.map((issue) =>
            issue.id === change.issue.id
              ? { ...issue, labels: issue.labels.filter((label) => label !== change.from) }
              : issue,
          ),
        };
      case "comment-create":
        return {
          ...now,
          threads: now.threads.map((thread) =>
            thread.issueId === change.issue.id
              ? { ...thread, comments: [...thread.comments, ownComment(change.issue.id, change.to)] }
              : thread,
          ),
        };
      case "comment-update":
        return {
          ...now,
          threads: now.threads.map((thread) => ({
            ...thread,
            comments: thread.comments.map((held) =>
              held.id === change.comment ? { ...held, body: change.to } : held,
            ),
          })),
        };
      case "item-add":
        return {
          ...now,
          items: [
            ...now.items,
            {
              id: `PVTI_${change.issue.id}`,
              issueId: change.issue.id,
              archived: false,
              values: {},
              stamps: {},
            },
          ],
        };
      case "field-set":
        return {
          ...now,
          items: now.items.map((held) =>
            held.issueId === change.issue.id
              ? { ...held, values: { ...held.values, [change.field.name]: change.to } }
              : held,
          ),
        };
      case "issue-field-set":
        return now.issueFields === null
          ? now
          : {
              ...now,
              issueFields: {
                ...now.issueFields,
                values: {
                  ...now.issueFields.values,
                  [change.issue.id]: {
                    ...now.issueFields.values[change.issue.id],
                    [change.field.name]: change.to,
                  },
                },
              },
            };
      case "agenda-open":
        return {
          ...now,
          agendas: [...now.agendas, known(change.period)],
        };
      default:
        throw new Error(`Nothing of this test leads to ${change.kind}.`);
    }
  }, read);
}

const anyIssue = fc.record({
  body: fc.constantFrom(
    READY_BODY,
    "",
    "Please.",
    "## Problem\n\nTBD\n\nGoal: G-2",
    "Goal: G-77\nEstimate: 13",
  ),
  title: fc.constantFrom("Remember the delivery address", "Bug"),
  labels: fc.subarray(["ready", "needs refinement", "bug", "READY"]),
  locked: fc.boolean(),
});
const anyItem = fc.option(
  fc.record({
    values: fc.record({
      Value: fc.option(fc.nat(10)),
      Score: fc.option(fc.nat(3)),
      Readiness: fc.constantFrom(null, "Ready"),
      Goal: fc.constantFrom(null, "x"),
    }),
    archived: fc.boolean(),
  }),
);
const anySnapshot = fc.array(fc.tuple(anyIssue, anyItem), { minLength: 1, maxLength: 8 }).map((all) =>
  snapshot(
    all.map(([rest], index) => record(index + 1, rest)),
    {
      items: all.flatMap(([, held], index) =>
        held === null ? [] : [item(index + 1, held.values, held.archived)],
      ),
    },
  ),
);

/** Everything that can be written, to the project and to the issues. */
const WIDE = policyOf(`${POLICY.replace(
  "number: 1 }",
  "number: 1, fields: { band: Band, deadline: Sprint, explanation: Why } }",
)}
issue-fields: { score: Score, band: Priority, readiness: State, goal: Aim, deadline: Due, explanation: Reason }`);
const BANDS = ["P0", "P1", "P2", "P3"].map((name, index) => ({ id: `B${index}`, name }));
const WIDE_PROJECT: Project = {
  ...PROJECT,
  fields: [
    ...PROJECT.fields.filter(({ name }) => name !== "Score"),
    field("Score", "number", { mirrored: true }),
    field("Band", "single-select", { options: BANDS }),
    field("Sprint", "iteration", {
      iterations: [{ id: "I_9", title: "Sprint 9", starts: "2026-12-21", days: 14 }],
    }),
    field("Why", "text"),
  ],
};
const ISSUE_FIELDS = {
  fields: [
    field("Score", "number"),
    field("Priority", "single-select", { options: BANDS }),
    field("State", "text"),
    field("Aim", "text"),
    field("Due", "date"),
    field("Reason", "text"),
  ],
  values: {},
};

it.each([
  ["a project of its own", policy, (read: Snapshot) => read],
  [
    "every field, on the project and on the issues",
    WIDE,
    (read: Snapshot): Snapshot => ({ ...read, project: WIDE_PROJECT, issueFields: ISSUE_FIELDS }),
  ],
])("%s: planning again after applying gives nothing, however often the brake stops", (_name, by, dress) => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anySnapshot, fc.integer({ min: 1, max: 9 }), (read, most) => {
      let now = dress(read);
      for (let runs = 0; runs < 200; runs += 1) {
        const { changes } = limitChanges(plan(now, { agenda: true, by }).changes, most);
        if (changes.length === 0) {
          break;
        }
        for (const change of changes) {
          seen.add("field" in change ? `${change.kind} ${change.field.name}` : change.kind);
        }
        now = applied(now, changes);
      }
      expect(plan(now, { agenda: true, by }).changes).toEqual([]);
    }),
    { numRuns: 60 },
  );
  expect(seen).toContain(by === WIDE ? "issue-field-set Score" : "field-set Score");
  expect(seen.has("field-set Score")).toBe(by !== WIDE);
});
