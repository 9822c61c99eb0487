/** The commands that make sense for one issue now, and all of them for whoever asks. */
import { type CommandKind, namesOf } from "../decisions/command.ts";
import { commands } from "../decisions/commands/index.ts";
import type { Assessment } from "../model/assessment.ts";
import type { IssueMemory } from "../model/memory.ts";
import type { Factor } from "../model/score.ts";
import type { CommandSettings, Policy } from "../policy/policy.ts";
import { modelOf } from "../scores/choose-model.ts";
import { costFactorOf } from "../scores/ladder/find-estimate.ts";
import type { ScoreModel } from "../scores/score-model.ts";
import { isRequired } from "./comment-headline.ts";
import { folded, type Section } from "./comment-section.ts";
import { codeSpan, plain, prose } from "./safe-text.ts";
import { toldOnce } from "../refine/told-once.ts";

type Commanded = Pick<Assessment, "findings" | "goal" | "score" | "verdict" | "snooze" | "declared">;

/** A command as somebody would write it, and what it would do. */
type Suggestion = readonly [command: string, effect: string];

/** Folded away; nothing where the policy reads no commands. */
export function commandSections(
  assessment: Commanded,
  { commands: settings, score }: Pick<Policy, "commands" | "score">,
): readonly Section[] {
  if (settings === null) {
    return [];
  }
  const lines = [...suggestions(assessment, modelOf(score)), HELP].map(
    ([command, effect]) => `- ${codeSpan(command)} ${effect}`,
  );
  const text = `${whoMay(settings)}\n\n${lines.join("\n")}`;
  return [{ name: "the commands", fold: "Commands", text }];
}

/** Every command, where somebody asked for them; unfolded, since it is an answer. */
export function helpSections(
  { help }: Pick<IssueMemory, "help">,
  { commands: settings, score }: Pick<Policy, "commands" | "score">,
): readonly Section[] {
  if (!help || settings === null) {
    return [];
  }
  const model = modelOf(score);
  const lines = commands.map((kind) => commandLine(kind, model));
  const text = folded("All commands", `${whoMay(settings)}\n\n${lines.join("\n")}`, true);
  return [{ name: "all commands", fold: null, text }];
}

function commandLine(kind: CommandKind, model: ScoreModel): string {
  const names = namesOf(kind, model).map((name) => codeSpan(`/${name}`));
  const here = kind.names === undefined ? "" : ` Here: ${names.join(", ")}.`;
  return `- ${codeSpan(kind.usage)}: ${prose(kind.sentence)}${here}`;
}

const HELP: Suggestion = ["/help", "lists all of them here."];

function whoMay({ author }: CommandSettings): string {
  const granted = author.map((name) =>
    codeSpan(name === "factors" ? "every factor of the score" : `/${name}`),
  );
  const also =
    granted.length === 0 ? "" : `; its author may use ${new Intl.ListFormat("en-GB").format(granted)} too`;
  return `Each on a line of its own at the start of a comment, by people who may triage${also}.`;
}

function suggestions(assessment: Commanded, model: ScoreModel): readonly Suggestion[] {
  const { snooze, declared, verdict } = assessment;
  if (snooze !== null) {
    return [["/snooze none", "brings it back now."]];
  }
  const isOpen = verdict === "not ready" && declared === null;
  return [
    ...forGoal(assessment),
    ...forScore(assessment, model),
    ...forFindings(assessment),
    ...(isOpen ? READY_OR_LATER : []),
  ];
}

const READY_OR_LATER: readonly Suggestion[] = [
  ["/ready", "calls it ready as it is."],
  ["/snooze 2 weeks", "puts it off."],
];

function forGoal({ findings, goal: { suggestion, didYouMean } }: Commanded): readonly Suggestion[] {
  if (!findings.some(({ rule }) => rule === "goal-link")) {
    return [];
  }
  if (suggestion !== null) {
    return [[`/goal ${suggestion.id}`, `says that it serves ${plain(suggestion.title, 80)}.`]];
  }
  return didYouMean === null
    ? [["/goal GOAL", "says which goal it serves."]]
    : [[`/goal ${didYouMean}`, "says that it serves that goal."]];
}

/** The number that would tell most, and an end to what people set in place of the score. */
function forScore({ findings, score }: Commanded, model: ScoreModel): readonly Suggestion[] {
  const missing = score.factors.filter(({ value }) => value === null);
  const factor = missing.find(({ name }) => name === score.settledBy) ?? missing[0];
  // Where the score asks for the size of the work, that is its estimate.
  const isUnestimated =
    findings.some(({ rule }) => rule === "estimate") && factor?.name !== costFactorOf(model)?.name;
  return [
    ...(factor === undefined ? [] : [factorSuggestion(factor)]),
    ...(isUnestimated ? [["/estimate NUMBER", "says how large it is."] as const] : []),
    ...(score.override === null
      ? []
      : [["/override none", `takes away the ${score.override.value} that people set.`] as const]),
  ];
}

function factorSuggestion({ name, low, high }: Factor): Suggestion {
  return [`/${name.toLowerCase()} VALUE`, `sets ${plain(name)}, as a rule from ${low} to ${high}.`];
}

function forFindings({ findings }: Commanded): readonly Suggestion[] {
  const split = findings.find(({ edit }) => edit.kind === "split")?.edit;
  const first = toldOnce(findings).find(isRequired)?.rule;
  return [
    ...(split?.kind === "split"
      ? [["/split", `makes ${split.parts.length} sub-issues of it, as proposed.`] as const]
      : []),
    ...(first === undefined
      ? []
      : [[`/waive ${first} until DAY because REASON`, "asks that no more until then."] as const]),
  ];
}
