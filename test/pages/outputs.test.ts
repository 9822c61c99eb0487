/** Every kind of change is counted by an output. */
import { expect, test } from "vitest";
import type { Change, Outcome } from "../../src/model/change.ts";
import { describeChange } from "../../src/pages/describe-change.ts";
import { NO_LINKS } from "../../src/pages/links.ts";
import { outputsOf } from "../../src/pages/outputs.ts";
import { planChanges } from "../../src/plan/plan-changes.ts";
import { field, item, policyOf, POLICY, record, refined, snapshot } from "../plan/build.ts";

const FILES = { report: "report.json", decisions: "decisions.md", invitation: null };

test("the fields of the project and of the issues are counted together", () => {
  const policy = policyOf(`${POLICY}\nissue-fields: { score: Rating }`);
  const read = snapshot([record(1)], {
    items: [item(1, { Value: 8, Effort: 4 })],
    issueFields: { fields: [field("Rating", "number")], values: {} },
  });
  const refinement = refined(read, policy);
  const { changes, notes } = planChanges({
    refinement,
    snapshot: read,
    policy,
    memories: new Map(),
    links: NO_LINKS,
    now: "2026-11-22T09:00:00Z",
    today: "2026-11-22",
    issues: true,
    answered: { misread: [], decided: [], gone: [] },
    agenda: null,
  });
  const kinds = (kind: Change["kind"]) => changes.filter((change) => change.kind === kind).length;
  expect(kinds("issue-field-set")).toBe(1);
  expect(kinds("field-set")).toBeGreaterThan(0);
  const report = {
    today: "2026-11-22",
    now: "2026-11-22T05:00:00Z",
    repository: read.repository,
    policy,
    policyFile: ".github/plumbline.yml",
    refinement,
    changes,
    outcomes: null,
    notes,
    problems: [],
    agenda: null,
    prepared: null,
    log: null,
    decided: [],
    left: 0,
    baseline: null,
  };
  expect(outputsOf(report, FILES)).toMatchObject({
    "fields-changed": String(kinds("field-set") + kinds("issue-field-set")),
    changes: String(changes.length),
  });
});

const issue = { id: "I_1", number: 1 };
const CHANGES: readonly Change[] = [
  { kind: "issue-close", issue, from: "open", to: "not planned", duplicateOf: null, because: "" },
  {
    kind: "issue-close",
    issue,
    from: "open",
    to: "duplicate",
    duplicateOf: { id: "I_2", number: 2 },
    because: "",
  },
  { kind: "issue-close", issue, from: "open", to: "completed", duplicateOf: null, because: "" },
  { kind: "reaction-add", issue, comment: "C_1", from: null, to: "THUMBS_UP", because: "" },
  { kind: "comment-minimise", issue, comment: "C_1", from: "shown", to: "minimised", because: "" },
  { kind: "sub-issue-open", issue, repository: "R_1", from: null, to: { title: "a", body: "" }, because: "" },
  { kind: "agenda-unpin", issue, period: "2026-11-24", from: "pinned", to: null, because: "" },
  { kind: "comment-delete", issue, comment: "C_2", from: "twin", to: null, because: "" },
];

test("what decisions close and what is closed because it has ended are counted apart", () => {
  const read = snapshot([record(1)]);
  const policy = policyOf(POLICY);
  const outcomes = CHANGES.map((change): Outcome => ({ change, result: "applied", url: null, reason: null }));
  const report = {
    today: "2026-11-22",
    now: "2026-11-22T05:00:00Z",
    repository: read.repository,
    policy,
    policyFile: ".github/plumbline.yml",
    refinement: refined(read, policy),
    changes: CHANGES,
    outcomes,
    notes: [],
    problems: [],
    agenda: null,
    prepared: null,
    log: null,
    decided: [],
    left: 0,
    baseline: null,
  };
  const counts = {
    changes: "8",
    "issues-closed": "2",
    "agendas-closed": "1",
    "reactions-added": "1",
    "comments-changed": "2",
    "sub-issues-opened": "1",
    decisions: "decisions.md",
    invitation: "",
  };
  expect(outputsOf(report, FILES)).toMatchObject(counts);
  const refused = outcomes.map((outcome): Outcome => ({ ...outcome, result: "refused" }));
  expect(outputsOf({ ...report, outcomes: refused }, FILES)).toMatchObject({
    changes: "0",
    "issues-closed": "0",
  });
});

test.each([
  [0, "#1: close as not planned (why)"],
  [1, "#1: close as duplicate of #2 (why)"],
  [2, "#1: close as completed (why)"],
  [3, "#1: react to a comment with a thumb up (why)"],
  [4, "#1: fold the comment away (why)"],
  [5, '#1: open the sub-issue "a" (why)'],
  [6, "#1: unpin the agenda (why)"],
  [7, "#1: delete a second comment of our own (why)"],
])("change %s in a line: %s", (index, line) => {
  const change = CHANGES[index];
  expect(change === undefined ? "" : describeChange({ ...change, because: "why" })).toBe(line);
});
