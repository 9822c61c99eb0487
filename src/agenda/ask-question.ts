/** The question a facilitator puts: what there is to decide about one issue. Strangers' words in backticks. */
import { asCode } from "../issue/as-code.ts";
import { nameFrom } from "../issue/is-here.ts";
import type { Assessment } from "../model/assessment.ts";
import type { GoalLink } from "../model/goal.ts";
import type { IssueName } from "../model/issue.ts";
import { goalLink } from "../rules/goal-link.ts";
import { cutShort } from "../rules/words/cut-short.ts";
import { findParts } from "../refine/find-parts.ts";
import { isUnready } from "../refine/is-next.ts";
import { type Candidate, type Dispute, type Matter, mustSettle } from "./matter.ts";
import { sayCount, sayList, sayTimes } from "./say-count.ts";
import { comesLater, isScored, type Scene } from "./set-scene.ts";

/** Rules asked about by name. */
const ASKED = 2;
/** Parts, goals or blockers named, and how much of a title. */
const NAMED = 3;
const TITLE = 60;

/** What to ask where something is missing, by rule: every rule has one. */
export const QUESTIONS: Readonly<Record<string, string>> = {
  title: "What is it called, in a few words?",
  described: "What is it about?",
  readable: "What does it say in plain sentences?",
  "no-placeholders": "What belongs in the places that were left open?",
  problem: "Which problem does it solve, and for whom?",
  "user-story": "Who wants it, and what for?",
  "out-of-scope": "What is it not about?",
  "steps-to-reproduce": "How can anybody see it happen?",
  "expected-and-actual": "What happens, and what should happen instead?",
  environment: "Where does it happen?",
  evidence: "What shows it?",
  "form-complete": "What are the answers its form asks for?",
  "acceptance-criteria": "When is it done?",
  "scenario-syntax": "What do its scenarios say, step by step?",
  "plain-words": "What do its vague words mean, in numbers or examples?",
  "goal-link": "Which goal does it serve, if any?",
  "evidence-of-need": "How do we know that it is needed?",
  estimate: "How large is it?",
  "small-enough": "How do we split it?",
  "single-purpose": "Which one thing is it about?",
  "dependencies-clear": "What has to happen first?",
  parent: "What is it a part of?",
  owner: "Who takes it on?",
  "sign-off": "Who signs it off?",
  unique: "Is it the same as another?",
  fresh: "Does it still hold?",
  "open-questions": "Who answers its open questions?",
};

export function askQuestion(candidate: Candidate, scene: Scene): string {
  if (!mustSettle(candidate)) {
    return questionOf(candidate, scene);
  }
  const { assessment, carried, missing } = candidate;
  const ways = [
    ...(assessment.issue.subIssues.total === 0 ? ["split it"] : []),
    "look into it first",
    "decline it",
    ...(missing.length > 0 ? ["waive what is missing"] : []),
  ];
  return `It was left undecided ${sayTimes(carried)}. Do we ${sayList(ways, "or")}?`;
}

function questionOf(candidate: Candidate, scene: Scene): string {
  const { assessment, matter, missing, disputes } = candidate;
  switch (matter.kind) {
    case "intake":
      return ofIntake(candidate, scene);
    case "not-ready":
      return ofMissing(assessment.goal, missing);
    case "too-big":
      return ofParts(findParts(assessment, scene.snapshot, scene.policy, scene.today));
    case "dispute":
      return disputes.map((dispute) => ofDispute(dispute, assessment.score.override?.by ?? null))[0] ?? "";
    case "circle":
      return `${sayList(matter.numbers.map((number) => `\`#${number}\``))} wait for one another. Which comes first, and which link is cut?`;
    case "inverted":
      return `\`#${matter.inversion.blocked}\` waits for it and scores ${matter.inversion.to}, yet people keep it at ${matter.inversion.from ?? "?"}. Which comes first?`;
    case "blocked":
      return ofBlockers(matter.blockers, candidate, scene);
    case "returned":
      return matter.until === null
        ? "It was put off, and is back. Do we take it up now?"
        : `It was put off until ${matter.until}. Do we take it up now?`;
    case "aged":
      return `Its text was last touched on ${matter.edited}. Does it still hold?`;
    default:
      return ofRisk(matter);
  }
}

type Risk = Extract<Matter, { readonly kind: "deadline" | "waiver" | "abandoned" }>;

function ofRisk(risk: Risk): string {
  switch (risk.kind) {
    case "deadline": {
      const { goal, late, done } = risk;
      return `${asCode(goal.id)} ends on ${goal.ends ?? "?"}; at the pace of the last weeks this is done about ${done}${late > 1 ? `, and ${sayCount(late, "open issue")} of that goal come too late` : ""}. What do we move up, cut or let go?`;
    }
    case "waiver":
      return `The waiver of ${sayList(risk.rules.map(asCode))} ends on ${risk.until}. Is it made good until then, or waived anew?`;
    case "abandoned":
      return `It waited for \`#${risk.number}\`, which was closed as not planned. Does it still make sense without that?`;
  }
}

function ofIntake({ assessment, missing }: Candidate, { refinement }: Scene): string {
  const { issue, score } = assessment;
  const first = missing.filter(({ stage }) => stage === "intake");
  if (first.length > 0) {
    const who = issue.author === null || issue.author.endsWith("[bot]") ? "who" : asCode(issue.author);
    return `Do we want this, and ${who === "who" ? "who can" : `can ${who}`} tell us more? ${ofMissing(assessment.goal, first)}`;
  }
  const unknown = score.factors.filter(({ value }) => value === null).map(({ name }) => asCode(name));
  // Where nobody scores anything, to ask for numbers of one issue would not help.
  return isScored(assessment) || unknown.length === 0 || (refinement.ranking?.scored ?? 0) === 0
    ? `Do we want this? ${ofMissing(assessment.goal, missing)}`.trim()
    : `Do we want this, and how much ${unknown.length === 1 ? "is its" : "are its"} ${sayList(unknown)}?`;
}

function ofMissing(goal: GoalLink, missing: Candidate["missing"]): string {
  const rules = [...new Set(missing.map(({ rule }) => rule))].slice(0, ASKED);
  return rules.map((rule) => (rule === goalLink.id ? ofGoal(goal) : (QUESTIONS[rule] ?? ""))).join(" ");
}

function ofGoal({ verdict, goal, quote, didYouMean, detail, suggestion }: GoalLink): string {
  switch (verdict) {
    case "conflicting":
      return ofGoals(detail);
    case "unknown":
      return `${asCode(quote ?? "What it names")} is no goal: ${didYouMean === null ? "which one" : `was ${asCode(didYouMean)}`} meant?`;
    case "ended":
    case "closed":
      return `${asCode(goal?.id ?? quote ?? "Its goal")} is over: which goal does it serve now, if any?`;
    default:
      return suggestion === null
        ? "Which goal does it serve, if any?"
        : `Does it serve ${asCode(suggestion.id)}, or which goal?`;
  }
}

function ofGoals(goals: readonly string[]): string {
  return `Which one goal does it serve: ${sayList(goals.map(asCode), "or")}?`;
}

function ofParts(parts: readonly string[]): string {
  const named = parts.map((part) => asCode(cutShort(part, TITLE)));
  return parts.length === 0
    ? "How do we split it?"
    : `Do we split it into ${sayList(named, "and", NAMED)}, or how?`;
}

function ofDispute(dispute: Dispute, by: string | null): string {
  const who = by === null ? "People" : asCode(by);
  switch (dispute.kind) {
    case "goals":
      return ofGoals(dispute.goals);
    case "override":
      return `${who} set ${dispute.value}, the score comes to ${dispute.computed}. Which of them holds?`;
    case "expired":
      return `The override of ${dispute.value} held until ${dispute.until ?? "?"}. Is it set anew, or does the score of ${dispute.computed} hold?`;
    case "range":
      return `With ${asCode(dispute.factor)} known it may stand as high as rank ${dispute.first}. How much is it?`;
    case "raised":
      return `It is raised from ${dispute.own} to ${dispute.value}, for \`#${dispute.from}\` waits for it. Does that have to wait?`;
  }
}

function ofBlockers(blockers: readonly IssueName[], { assessment }: Candidate, scene: Scene): string {
  const { issue } = assessment;
  const names = sayList(
    blockers.map((blocker) => asCode(nameFrom(issue, blocker))),
    "and",
    NAMED,
  );
  const away = blockers.filter((blocker) => nameFrom(issue, blocker).includes("/"));
  if (away.length > 0) {
    return `It waits for ${names}. Who asks there, and can it begin without?`;
  }
  const [only] = blockers.length === 1 ? blockers.map(({ number }) => scene.byNumber.get(number)) : [];
  const state = only === undefined ? "" : stateOf(only, assessment);
  return `It waits for ${names}${state}. What has to happen first, and can it begin without?`;
}

function stateOf(blocker: Assessment, waiting: Assessment): string {
  if (blocker.snooze !== null) {
    return ", which is put off";
  }
  if (isUnready(blocker)) {
    return ", which is not ready";
  }
  if (blocker.rank === null) {
    return ", which is archived";
  }
  return comesLater(blocker, waiting) ? ", which comes later" : "";
}
