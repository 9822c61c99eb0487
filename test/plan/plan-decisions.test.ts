/** Every decision, wherever it may be kept: what changes, and what is said of it. */
import { describe, expect, it } from "vitest";
import { planDecisions } from "../../src/plan/plan-decisions.ts";
import type { Act } from "../../src/model/decision.ts";
import { goal } from "../rules/check-rule.ts";
import { field, policyOf, PROJECT, record, refined, snapshot, TODAY } from "./build.ts";
import {
  AFTER,
  BEFORE,
  brief,
  decision,
  event,
  FIELDS,
  plan,
  said,
  SHOP,
  type Standing,
  world,
} from "./decide-build.ts";

type Case = [
  name: string,
  act: Act | readonly Act[],
  standing: Standing,
  sentence: string,
  ...changes: string[],
];

/** What is said comes first, then what changes. */
function check([, act, standing, sentence, ...changes]: Case): void {
  const planned = plan("kind" in act ? [act] : act, standing);
  expect(said(planned)).toBe(sentence);
  expect(planned.changes.map(brief).filter((one) => !one.startsWith("new "))).toEqual(changes);
}

const stamp = (at: string) => ({ by: "ben", at, changed: false });
const setTo = (name: string | null): Act => ({ kind: "goal", goal: name });
const withField = `${SHOP}goals: { field: Objective }\n`;
const text = [...FIELDS, field("Objective", "text")];
const select = [
  ...FIELDS,
  field("Objective", "single-select", {
    options: [
      { id: "01", name: "G-1" },
      { id: "02", name: "G-2 · Support" },
    ],
  }),
];
const organisation = {
  fields: [field("Objective", "text"), field("Effort", "number"), field("Override", "number")],
  values: {},
};

describe("a goal", () => {
  it.each<Case>([
    [
      "a label that says it",
      setTo("G-1"),
      {},
      "> Tied to the goal `G-1` by the label `goal: G-1`.",
      "+ goal: G-1",
    ],
    ["its own label", setTo("G-2"), {}, "> Tied to the goal `G-2` by the label `support`.", "+ support"],
    [
      "its own label, beside another goal's",
      setTo("G-2"),
      { issue: { labels: ["Goal: G-1", "bug"] } },
      "> Tied to the goal `G-2` by the label `support`.",
      "+ support",
      "- Goal: G-1",
    ],
    [
      "a label stands there",
      setTo("G-1"),
      { issue: { labels: ["Goal/g-1"] } },
      "= Tied to the goal `G-1` already, by the label `Goal/g-1`.",
    ],
    [
      "by its title",
      setTo("Support answers within a day"),
      {},
      "> Tied to the goal `G-2` by the label `support`.",
      "+ support",
    ],
    [
      "one that is an issue",
      setTo("#20"),
      { rest: { goals: [goal("#20", "Fewer returns", null, { issue: 20 })] } },
      "> Tied to the goal `#20` by the label `goal: #20`.",
      "+ goal: #20",
    ],
    [
      "one whose label another has taken over",
      setTo("G-1"),
      {
        rest: {
          goals: [
            goal("G-1", "Autumn", null, { label: "shop", starts: "2027-01-01" }),
            goal("G-2", "Winter", null, { label: "shop" }),
          ],
        },
      },
      "> Tied to the goal `G-1` by the label `goal: G-1`.",
      "+ goal: G-1",
    ],
    [
      "one that was dropped",
      setTo("G-4"),
      { rest: { goals: [goal("G-4", "Fewer returns", null, { status: "dropped" })] } },
      "! The goal `G-4` was dropped. Name a goal that runs.",
    ],
    [
      "one of a name that no label can hold",
      setTo("G-4"),
      { rest: { goals: [goal(`G-4-${"x".repeat(50)}`, "G-4", null)] } },
      `! The name of \`G-4-${"x".repeat(50)}\` is too long for a label: write \`Goal: G-4-${"x".repeat(50)}\` into its text.`,
    ],
    ["one nobody knows", setTo("G-9"), {}, "! No goal is called `G-9`."],
    ["one that has ended", setTo("G-3"), {}, "! The goal `G-3` ended on 2026-09-30. Name a goal that runs."],
    [
      "where the text names another",
      setTo("G-2"),
      { issue: { body: "Goal: G-1" } },
      "> Tied to the goal `G-2` by the label `support`, but its text names `G-1`, and that goes before it.",
      "+ support",
    ],
    [
      "in the field of goals",
      setTo("G-2"),
      { policy: withField, fields: text, issue: { labels: ["goal: G-1"] } },
      "> Tied to the goal `G-2` in the project field `Objective`.",
      "Objective: null → G-2 Support answers within a day",
      "- goal: G-1",
    ],
    [
      "in a field with options",
      setTo("G-2"),
      { policy: withField, fields: select },
      "> Tied to the goal `G-2` in the project field `Objective`.",
      "Objective: null → G-2 · Support (02)",
    ],
    [
      "in a field that holds it in other words",
      setTo("G-2"),
      { policy: withField, fields: text, values: { Objective: "G-2" } },
      "= Tied to the goal `G-2` already, in the project field `Objective`.",
    ],
    [
      "on an issue that is not on the project",
      setTo("G-2"),
      { policy: withField, fields: text, item: "none" },
      "> Tied to the goal `G-2` in the project field `Objective`.",
      "item-add",
      "Objective: null → G-2 Support answers within a day",
    ],
    [
      "in the issue field",
      setTo("G-2"),
      { policy: `${withField}issue-fields: {}\n`, issueFields: organisation },
      "> Tied to the goal `G-2` in the issue field `Objective`.",
      "issue Objective: null → G-2 Support answers within a day",
    ],
    [
      "where the field is not there",
      setTo("G-2"),
      { policy: withField },
      "> Tied to the goal `G-2` by the label `support`.",
      "+ support",
    ],
    [
      "on an item that is archived",
      setTo("G-2"),
      { policy: withField, fields: text, item: "archived" },
      "! It is archived on the project, where nothing can be set: restore it there, then say it again.",
    ],
    [
      "where the project could not be read",
      setTo("G-2"),
      { policy: withField, rest: { project: null, items: [] } },
      "! The project `acme/1` could not be read, and `Objective` may be one of its fields: the run's messages say what it needs.",
    ],
    [
      "set in the field by hand since",
      setTo("G-2"),
      { policy: withField, fields: text, values: { Objective: "G-1" }, stamps: { Objective: stamp(AFTER) } },
      "^ Its goal was set otherwise by hand since: that stays.",
    ],
    [
      "set in the field by hand before",
      setTo("G-2"),
      { policy: withField, fields: text, values: { Objective: "G-1" }, stamps: { Objective: stamp(BEFORE) } },
      "> Tied to the goal `G-2` in the project field `Objective`.",
      "Objective: G-1 → G-2 Support answers within a day",
    ],
    [
      "the label taken off by hand since",
      setTo("G-2"),
      { events: [event("support", false, false, AFTER)] },
      "^ Its goal was set otherwise by hand since: that stays.",
    ],
    [
      "another label put on by hand since",
      setTo("G-2"),
      { issue: { labels: ["goal: G-1"] }, events: [event("goal: G-1", true, false, AFTER)] },
      "^ Its goal was set otherwise by hand since: that stays.",
    ],
    [
      "none",
      setTo(null),
      { issue: { labels: ["support", "ui"] }, policy: withField, fields: text, values: { Objective: "G-2" } },
      "> Taken from its goal.",
      "Objective: G-2 → null",
      "- support",
    ],
    ["none where there is none", setTo(null), {}, "= It is tied to no goal of its own."],
    [
      "none where the text says it",
      setTo(null),
      { issue: { body: "Goal: G-1" } },
      "= No label or field ties it to its goal, but its text names `G-1`: change it there.",
    ],
    [
      "none where the label was put on by hand since",
      setTo(null),
      { issue: { labels: ["support"] }, events: [event("support", true, false, AFTER)] },
      "^ Its goal was set by hand since: that stays.",
    ],
  ])("%s", (...one) => check(one));
});

const effort = (value: number | null): Act => ({ kind: "factor", factor: "effort", value });
const onLabels = "score:\n  factors:\n    effort: { labels: { S: 2, M: 5 } }\n";
const sizes = [
  ...PROJECT.fields,
  field("Effort", "single-select", {
    options: [
      { id: "s", name: "2 small" },
      { id: "m", name: "5" },
    ],
  }),
];

describe("a factor", () => {
  it.each<Case>([
    [
      "in the project field",
      effort(5),
      { values: { Effort: 3 } },
      "> Set `effort` to 5 in the project field `Effort` (it was 3).",
      "Effort: 3 → 5",
    ],
    [
      "in a text field",
      effort(5),
      { fields: [field("Effort", "text")] },
      "> Set `effort` to 5 in the project field `Effort`.",
      "Effort: null → 5",
    ],
    [
      "in a field with options",
      effort(2),
      { fields: sizes },
      "> Set `effort` to 2 in the project field `Effort`.",
      "Effort: null → 2 small (s)",
    ],
    [
      "in a field without this option",
      effort(8),
      { fields: sizes },
      "! The project field `Effort` has no option that stands for 8: it has `2 small`, `5`. Add one, or say one of these.",
    ],
    [
      "in a field of days",
      effort(8),
      { fields: [field("Effort", "date")] },
      "! The project field `Effort` holds no numbers: make it a number field, then say it again.",
    ],
    [
      "in the issue field",
      effort(5),
      { fields: PROJECT.fields, policy: `${SHOP}issue-fields: {}\n`, issueFields: organisation },
      "> Set `effort` to 5 in the issue field `Effort`.",
      "issue Effort: null → 5",
    ],
    [
      "in a field the project only shows",
      effort(5),
      { fields: [field("Effort", "number", { mirrored: true })] },
      "! The project only shows the organisation's issue field `Effort`: add `issue-fields: {}` to the policy to have it read and written.",
    ],
    [
      "stands so",
      effort(5),
      { values: { Effort: 5 } },
      "= `effort` is 5 already, in the project field `Effort`.",
    ],
    [
      "by the map's label",
      effort(5),
      { policy: onLabels, issue: { labels: ["s", "effort: 8"] } },
      "> Set `effort` to 5 by the label `M`.",
      "+ M",
      "- s",
      "- effort: 8",
    ],
    [
      "by a label that says it, where the map has none",
      effort(8),
      { policy: onLabels, issue: { labels: ["S"] } },
      "> Set `effort` to 8 by the label `effort: 8`.",
      "+ effort: 8",
      "- S",
    ],
    [
      "by a label that stands there",
      effort(8),
      { policy: "score: {}", issue: { labels: ["Effort: 8"] } },
      "= `effort` is 8 already, by the label `effort: 8`.",
    ],
    [
      "below the scale",
      effort(0),
      {},
      "! `effort` cannot be 0: expected a number above 0, at most a billion.",
    ],
    [
      "of another model",
      { kind: "factor", factor: "joy", value: 3 },
      {},
      "! The score `value-effort` has no factor `joy`.",
    ],
    [
      "below a field that goes before",
      effort(5),
      {
        policy: SHOP.replace("{ field: Effort }", "{ field: Effort, override: Ours }"),
        fields: [...FIELDS, field("Ours", "number")],
        values: { Ours: 2 },
      },
      "> Set `effort` to 5 in the project field `Effort`, but the `field Ours` says 2, and that goes before it.",
      "Effort: null → 5",
    ],
    [
      "an estimate where the model has no cost",
      { kind: "factor", factor: "estimate", value: 5 },
      { policy: "score: { model: ice }", issue: { labels: ["estimate: 3"] } },
      "> Set `estimate` to 5 by the label `estimate: 5`.",
      "+ estimate: 5",
      "- estimate: 3",
    ],
    [
      "a share in percent",
      { kind: "factor", factor: "confidence", value: 0.8 },
      { policy: "score: { model: rice }" },
      "> Set `confidence` to 80% by the label `confidence: 80%`.",
      "+ confidence: 80%",
    ],
    [
      "where no label is looked at",
      effort(5),
      { policy: "score: { ladder: [text] }" },
      "! There is no place for `effort`: name a number field of the project in the policy under `score.factors.effort.field`.",
    ],
    [
      "set by hand since",
      effort(5),
      { values: { Effort: 8 }, stamps: { Effort: stamp(AFTER) } },
      "^ `effort` was set to 8 by hand since: that stays.",
    ],
    [
      "another label put on by hand since",
      effort(5),
      {
        policy: "score: {}",
        issue: { labels: ["effort: 8"] },
        events: [event("effort: 8", true, false, AFTER)],
      },
      "^ `effort` was given another label by hand since: that stays.",
    ],
    ["taken away", effort(null), { values: { Effort: 5 } }, "> Took `effort` away.", "Effort: 5 → null"],
    ["taken away where there is none", effort(null), {}, "= `effort` is not given."],
    [
      "taken away, and the text still says it",
      effort(null),
      { values: { Effort: 5 }, issue: { body: "Estimate: 3" } },
      "> Took `effort` away; now the `estimate in the text` counts, which says 3.",
      "Effort: 5 → null",
    ],
  ])("%s", (...one) => check(one));
});

const override = (value: number | null, because: string | null = null): Act => ({
  kind: "override",
  value,
  because,
});
const withReason = SHOP.replace(
  "number: 1 }",
  "number: 1, fields: { override: Override, override-reason: Why } }",
);
const reasons = [...FIELDS, field("Why", "text")];
const expiring = `${SHOP}  override: { expire: 1 week }\n`;

describe("an override", () => {
  it.each<Case>([
    [
      "its field",
      override(40),
      {},
      "> Set the override to 40 in the project field `Override`.",
      "Override: null → 40",
    ],
    [
      "with a reason",
      override(40, "the law changes"),
      { policy: withReason, fields: reasons, values: { Override: 3, Why: "old" } },
      "> Set the override to 40 in the project field `Override` (it was 3), because `the law changes`.",
      "Override: 3 → 40",
      "Why: old → the law changes",
    ],
    [
      "without a reason, beside an old one",
      override(40),
      { policy: withReason, fields: reasons, values: { Override: 3, Why: "old" } },
      "> Set the override to 40 in the project field `Override` (it was 3); the reason beside it, `old`, is left as it stands.",
      "Override: 3 → 40",
    ],
    [
      "stands so",
      override(40),
      { values: { Override: 40 } },
      "= The override is 40 already, in the project field `Override`.",
    ],
    [
      "stands so and has expired",
      override(40),
      {
        policy: expiring,
        values: { Override: 40 },
        stamps: { Override: stamp("2026-11-01T08:00:00Z") },
      },
      "> Set the override to 40 in the project field `Override`.",
      "Override: 40 → null",
      "Override: null → 40",
    ],
    [
      "without a field",
      override(40),
      { fields: [] },
      "! Project `acme/1` has no field `Override`: create a number field of this name, or name another in the policy under `project.fields.override`; then say it again.",
    ],
    [
      "without a project",
      override(40),
      { policy: "score: {}", rest: { project: null } },
      "! An override stands in a field of the project, and the policy names no project: name one under `project`, with a number field `Override`.",
    ],
    [
      "in the issue field",
      override(40),
      { fields: [], policy: `${SHOP}issue-fields: { override: Override }\n`, issueFields: organisation },
      "> Set the override to 40 in the issue field `Override`.",
      "issue Override: null → 40",
    ],
    [
      "set by hand since",
      override(40),
      { values: { Override: 7 }, stamps: { Override: stamp(AFTER) } },
      "^ The override was set to 7 by hand since: that stays.",
    ],
    [
      "none",
      override(null),
      { policy: withReason, fields: reasons, values: { Override: 3, Why: "old" } },
      "> Took the override of 3 away with its reason, `old`.",
      "Why: old → null",
      "Override: 3 → null",
    ],
    ["none where there is none", override(null), {}, "= There is no override."],
  ])("%s", (...one) => check(one));
});

const waive = (until: string): Act => ({
  kind: "waive",
  rule: "estimate",
  until,
  because: "the spike decides",
});
const snooze = (until: string | null): Act => ({ kind: "snooze", until });
const waiver = { rule: "estimate", by: "ana", because: "the spike decides", until: "2026-12-31" };
const declared = { by: "ana", on: "2026-11-23" };

describe("what a label says", () => {
  it.each<Case>([
    [
      "waive",
      waive("2026-12-31"),
      {},
      "> Waived `estimate` until 2026-12-31, because `the spike decides`.",
      "+ waived",
    ],
    [
      "waive a second rule",
      waive("2026-12-31"),
      { issue: { labels: ["waived"] }, memory: { waivers: [{ ...waiver, rule: "title" }] } },
      "> Waived `estimate` until 2026-12-31, because `the spike decides`.",
    ],
    [
      "waived already",
      waive("2026-12-31"),
      { issue: { labels: ["waived"] }, memory: { waivers: [waiver] } },
      "= `estimate` is waived until 2026-12-31 already.",
    ],
    [
      "waived, and the label was taken off",
      waive("2026-12-31"),
      { memory: { waivers: [waiver] } },
      "> Waived `estimate` until 2026-12-31, because `the spike decides`.",
      "+ waived",
    ],
    [
      "waive, and the label was taken off by hand since",
      waive("2026-12-31"),
      { events: [event("waived", false, false, AFTER)] },
      "^ The label `waived` was taken off by hand since: it stays off.",
    ],
    [
      "waive until a day that is past",
      waive("2026-11-23"),
      {},
      "= `estimate` was to be waived until 2026-11-23, and that day is past.",
    ],
    ["snooze", snooze("2026-12-08"), {}, "> Put off until 2026-12-08.", "+ snoozed"],
    [
      "snooze for longer",
      snooze("2026-12-08"),
      { issue: { labels: ["snoozed"] }, memory: { snooze: { until: "2026-12-01", by: "ana" } } },
      "> Put off until 2026-12-08.",
    ],
    [
      "snoozed already",
      snooze("2026-12-08"),
      { issue: { labels: ["snoozed"] }, memory: { snooze: { until: "2026-12-08", by: "ana" } } },
      "= It is put off until 2026-12-08 already.",
    ],
    [
      "snooze until today",
      snooze(TODAY),
      {},
      "= It was to be put off until 2026-11-24, and that day has come.",
    ],
    [
      "snooze none",
      snooze(null),
      { issue: { labels: ["Snoozed"] } },
      "> It is no longer put off.",
      "- Snoozed",
    ],
    ["snooze none where it is not", snooze(null), {}, "= It is not put off."],
    [
      "snooze none, and put off by hand since",
      snooze(null),
      { issue: { labels: ["snoozed"] }, events: [event("snoozed", true, false, AFTER)] },
      "^ The label `snoozed` was put on by hand since: it stays.",
    ],
    [
      "ready",
      { kind: "ready" },
      { issue: { labels: ["needs refinement"], title: "Bug" } },
      "> Called ready; what is missing is still listed.",
      "+ ready",
      "- needs refinement",
    ],
    [
      "ready where the label is on",
      { kind: "ready" },
      { issue: { labels: ["ready"], title: "Bug" } },
      "> Called ready; what is missing is still listed.",
    ],
    [
      "called ready already",
      { kind: "ready" },
      { issue: { labels: ["ready"] }, memory: { declared } },
      "= It is called ready already.",
    ],
    [
      "ready, and the label was taken off by hand since",
      { kind: "ready" },
      { events: [event("ready", false, false, AFTER)] },
      "^ The label `ready` was taken off by hand since: it stays off.",
    ],
    ["spike", { kind: "spike" }, {}, "> To be looked into first: it bears the label `spike`.", "+ spike"],
    [
      "spike already",
      { kind: "spike" },
      { issue: { labels: ["spike"] } },
      "= It bears the label `spike` already.",
    ],
  ])("%s", (...one) => check(one));
});

const duplicate = (of: number): Act => ({ kind: "duplicate", of });
const others = [record(14), record(15, { state: "closed", closedAt: AFTER, closedAs: "completed" })];

describe("closing", () => {
  it.each<Case>([
    ["a duplicate", duplicate(14), { others }, "> Closed as a duplicate of `#14`.", "close duplicate of #14"],
    [
      "a duplicate of itself",
      duplicate(12),
      { others },
      "! An issue is no duplicate of itself: name the other one.",
    ],
    [
      "a duplicate of nothing",
      duplicate(99),
      { others },
      "! There is no open issue `#99` in this repository.",
    ],
    [
      "a duplicate of a closed one",
      duplicate(15),
      { others },
      "! `#15` is closed: name an open issue, or reopen that one first.",
    ],
    [
      "a duplicate of one that was finished of late",
      duplicate(16),
      { others, rest: { closed: [record(16, { state: "closed" })] } },
      "! `#16` is closed: name an open issue, or reopen that one first.",
    ],
    [
      "where one issue alone is read",
      duplicate(14),
      {},
      "> Closed as a duplicate of `#14`.",
      "close duplicate of #14",
    ],
    ["declined", { kind: "decline" }, {}, "> Closed as not planned.", "close not planned"],
    [
      "a duplicate that was opened again since",
      duplicate(14),
      { others, reopenedAt: AFTER },
      "^ It was opened again since: it stays open.",
    ],
    [
      "a duplicate that was opened again before",
      duplicate(14),
      { others, reopenedAt: BEFORE },
      "> Closed as a duplicate of `#14`.",
      "close duplicate of #14",
    ],
    [
      "declined and opened again since",
      { kind: "decline" },
      { reopenedAt: AFTER },
      "^ It was opened again since: it stays open.",
    ],
    [
      "declined when it is closed",
      { kind: "decline" },
      { issue: { state: "closed", closedAs: "duplicate" } },
      "= It is closed already, as a duplicate.",
    ],
    [
      "anything else of a closed one",
      { kind: "ready" },
      { issue: { state: "closed" } },
      "! It is closed: reopen it, then say it again.",
    ],
    [
      "of a locked one",
      setTo("G-2"),
      { issue: { locked: true } },
      "! It is locked: unlock it, then say it again.",
    ],
    [
      "of an exempt one",
      setTo("G-2"),
      { policy: `${SHOP}exempt: { labels: [question] }\n`, issue: { labels: ["question"] } },
      "! It is left alone, by the policy's `exempt` or because it is a goal: nothing is decided of it here.",
    ],
    ["looked at again", { kind: "recheck" }, {}, "> Looked at again."],
    ["help", { kind: "help" }, { issue: { locked: true } }, "> All commands are listed in the comment."],
  ])("%s", (...one) => check(one));
});

it("names an issue that was not read by its number", () => {
  const [close] = plan([duplicate(14)], {}).changes;
  expect(close).toMatchObject({ duplicateOf: { id: "", number: 14 } });
});

it("an issue nobody knows", () => {
  const planned = plan([decision(setTo("G-2"), undefined, 99)], { others });
  expect(said(planned)).toBe("! There is no open issue `#99` in this repository.");
});

/** Every sentence, and every change. */
function told(acts: Parameters<typeof plan>[0], standing: Standing = {}) {
  const { planned, changes } = plan(acts, standing);
  return {
    said: planned.map((one) => said({ changes, planned: [one] })),
    changes: changes.map(brief),
  };
}

function ticked(act: Act): ReturnType<typeof decision> {
  return { ...decision(act, BEFORE), in: { kind: "agenda", number: 90, url: "" } };
}

/** By a command that was carried out. */
function labelled(name: string): Standing {
  return { issue: { labels: [name] }, events: [event(name, true, true, AFTER)], policy: "" };
}

describe("several decisions", () => {
  it("of one thing, the last counts", () => {
    expect(told([effort(3), setTo("G-1"), effort(8)])).toEqual({
      said: [
        "^ `/factor` was replaced by what was decided later.",
        "> Tied to the goal `G-1` by the label `goal: G-1`.",
        "> Set `effort` to 8 in the project field `Effort`.",
      ],
      changes: ["new goal: G-1", "+ goal: G-1", "Effort: null → 8"],
    });
  });

  it("of one thing, one that cannot be carried out replaces none", () => {
    expect(told([setTo("G-1"), setTo("G-3")]).changes).toEqual(["new goal: G-1", "+ goal: G-1"]);
  });

  it("ticked in an agenda, leave what a command set since", () => {
    expect(told([ticked(setTo("G-1"))], labelled("goal: G-2"))).toEqual({
      said: ["^ Its goal was set otherwise by hand since: that stays."],
      changes: [],
    });
    expect(told([ticked(effort(5))], labelled("effort: 8")).changes).toEqual([]);
    // A command that was written as the one before was being carried out is the later word.
    expect(told([decision(setTo("G-1"), BEFORE)], labelled("goal: G-2")).changes).toContain("+ goal: G-1");
    // What the agenda itself set before a run was cut off is none.
    expect(told([ticked(setTo("G-2")), ticked(setTo("G-1"))], labelled("goal: G-2")).changes).toContain(
      "+ goal: G-1",
    );
  });

  it("an estimate and the factor it stands for are one thing", () => {
    expect(told([{ kind: "factor", factor: "estimate", value: 3 }, effort(8)]).said[0]).toBe(
      "^ `/factor` was replaced by what was decided later.",
    );
  });

  it("put it on the project once, and create a label once, before it is put on", () => {
    const acts: readonly Act[] = [
      effort(5),
      override(40),
      waive("2026-12-31"),
      { ...waive("2026-12-31"), rule: "title" } as Act,
    ];
    expect(told(acts, { item: "none" }).changes).toEqual([
      "new waived",
      "item-add",
      "Effort: null → 5",
      "Override: null → 40",
      "+ waived",
    ]);
  });

  it("close last", () => {
    expect(told([{ kind: "decline" }, { kind: "spike" }]).changes).toEqual([
      "new spike",
      "+ spike",
      "close not planned",
    ]);
  });

  it("close no circle of duplicates", () => {
    const { said: sentences, changes } = told([duplicate(14), decision(duplicate(12), undefined, 14)], {
      others,
    });
    expect(sentences[1]).toBe(
      "! `#12` is being closed as well, by what was decided before: name one that stays open.",
    );
    expect(changes).toEqual(["close duplicate of #14"]);
  });

  it("go on where a run was cut off: what an earlier one of them set is no hand edit", () => {
    const cutOff = { values: { Effort: 3 }, stamps: { Effort: stamp(AFTER) } };
    expect(told([effort(3), effort(8)], cutOff).changes).toEqual(["Effort: 3 → 8"]);
    expect(told([effort(8)], cutOff).changes).toEqual([]);
  });
});

it("plans for each issue of a backlog what was decided of it", () => {
  const policy = policyOf(SHOP);
  const { read } = world({ others });
  const decisions = [decision(effort(2)), decision({ kind: "spike" }, undefined, 14)];
  const { changes } = planDecisions(decisions, read, refined(read, policy), policy, TODAY);
  expect(changes.map((one) => [brief(one), "issue" in one ? one.issue?.number : null])).toEqual([
    ["new spike", null],
    ["Effort: null → 2", 12],
    ["+ spike", 14],
  ]);
});

it("plans nothing where nothing is decided", () => {
  const read = snapshot([record(12)]);
  const policy = policyOf(SHOP);
  expect(planDecisions([], read, refined(read, policy), policy, TODAY)).toEqual({ changes: [], planned: [] });
});
