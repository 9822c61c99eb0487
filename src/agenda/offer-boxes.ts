/** The boxes of an entry: what a tick does, said exactly. */
import { addDays } from "../calendar/day.ts";
import { asCode } from "../issue/as-code.ts";
import type { AgendaBox } from "../model/agenda.ts";
import type { Act } from "../model/decision.ts";
import { isOpenGoal } from "../goals/goal-tree.ts";
import { unique } from "../rules/unique.ts";
import { cutShort } from "../rules/words/cut-short.ts";
import { findParts } from "../refine/find-parts.ts";
import { type Candidate, type Dispute, mustSettle } from "./matter.ts";
import { sayList } from "./say-count.ts";
import type { Scene } from "./set-scene.ts";

/** How long an issue is put off. */
const SNOOZE_DAYS = 28;
/** Days past the next meeting. */
const LONGEST_WAIVER = 90;
/** Goals and rules offered one by one. */
const OFFERED = 3;
/** More sub-issues one decision does not open. */
const MOST_PARTS = 30;
/** Parts named, and how much of a title. */
const NAMED = 3;
const TITLE = 60;

/** The last box is for what no other says. */
export function offerBoxes(candidate: Candidate, scene: Scene): readonly AgendaBox[] {
  const boxes = [
    ...goalBoxes(candidate, scene),
    ...overrideBoxes(candidate, scene),
    ...splitBoxes(candidate, scene),
    ...duplicateBoxes(candidate),
    ...settlingBoxes(candidate, scene),
    ...snoozeBoxes(scene),
    box({ kind: "talk" }, "Decided as written under Decisions; nothing else is done"),
  ];
  const seen = new Set<string>();
  return boxes.filter(({ act }) => {
    const key = JSON.stringify(act);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function box(act: Act, words: string): AgendaBox {
  return { act, words };
}

/** Those the issue names or is like; of others there would be too many. */
function goalBoxes({ assessment }: Candidate, { snapshot, today }: Scene): readonly AgendaBox[] {
  const { verdict, didYouMean, detail, suggestion } = assessment.goal;
  const likely = [
    ...(verdict === "conflicting" ? detail : []),
    ...(verdict === "unknown" && didYouMean !== null ? [didYouMean] : []),
    ...(suggestion === null ? [] : [suggestion.id]),
  ];
  const open = snapshot.goals.filter((goal) => isOpenGoal(goal, today));
  return likely
    .flatMap((id) => open.find((goal) => goal.id.toLowerCase() === id.toLowerCase()) ?? [])
    .slice(0, OFFERED)
    .map(({ id, title }) =>
      box({ kind: "goal", goal: id }, `Set its goal to ${asCode(id)} ${asCode(cutShort(title, TITLE))}`),
    );
}

type OfOverride = Extract<Dispute, { readonly kind: "override" | "expired" }>;

function overrideBoxes({ disputes, matter, assessment }: Candidate, { period }: Scene): readonly AgendaBox[] {
  const because = `confirmed in the refinement of ${period}`;
  const asked = disputes.filter(
    (dispute): dispute is OfOverride => dispute.kind === "override" || dispute.kind === "expired",
  );
  const { override } = assessment.score;
  const values =
    matter.kind === "inverted" && override !== null ? [override.value] : asked.map(({ value }) => value);
  const [value] = values;
  return value === undefined
    ? []
    : [
        box({ kind: "override", value, because }, `Set the override to ${value} again, “${because}”`),
        box(
          { kind: "override", value: null, because: null },
          "Clear the override, so that the computed score ranks it",
        ),
      ];
}

function splitBoxes(candidate: Candidate, { snapshot, policy, today }: Scene): readonly AgendaBox[] {
  const { assessment, matter } = candidate;
  const parts = findParts(assessment, snapshot, policy, today);
  const isAsked = matter.kind === "too-big" || mustSettle(candidate);
  const isSplit = assessment.issue.subIssues.total > 0;
  return !isAsked || isSplit || parts.length < 2 || parts.length > MOST_PARTS
    ? []
    : [
        box(
          { kind: "split" },
          `Split it: open ${parts.length} sub-issues, ${sayList(
            parts.map((part) => asCode(cutShort(part, TITLE))),
            "and",
            NAMED,
          )}`,
        ),
      ];
}

/** The rule names the one to keep at the start of what it says. */
function duplicateBoxes({ assessment }: Candidate): readonly AgendaBox[] {
  const said = assessment.findings.find(({ rule }) => rule === unique.id)?.message;
  const number = Number(/^`#(\d+)`/.exec(said ?? "")?.[1] ?? 0);
  return number === 0
    ? []
    : [box({ kind: "duplicate", of: number }, `Close it as a duplicate of \`#${number}\``)];
}

/** What ends the matter whatever else is missing. */
function settlingBoxes(candidate: Candidate, scene: Scene): readonly AgendaBox[] {
  const { matter, missing } = candidate;
  const { policy, after, period, settings } = scene;
  const decline = box({ kind: "decline" }, "Close it as not planned");
  if (!mustSettle(candidate)) {
    return matter.kind === "intake" || matter.kind === "returned" || matter.kind === "abandoned"
      ? [decline]
      : [];
  }
  const until = addDays(after, Math.min(LONGEST_WAIVER, settings.cadence.weeks * 7));
  const because = `decided in the refinement of ${period}`;
  const rules = [...new Set(missing.map(({ rule }) => rule))].slice(0, OFFERED);
  return [
    box({ kind: "spike" }, `Look into it first: put the label ${asCode(policy.labels.spike)} on it`),
    decline,
    ...rules.map((rule) =>
      box({ kind: "waive", rule, until, because }, `Waive ${asCode(rule)} until ${until}, “${because}”`),
    ),
  ];
}

function snoozeBoxes({ period }: Scene): readonly AgendaBox[] {
  const until = addDays(period, SNOOZE_DAYS);
  return [box({ kind: "snooze", until }, `Put it off until ${until}: no agenda brings it up before`)];
}
