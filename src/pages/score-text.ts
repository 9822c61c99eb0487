/** A score in words: one line, the ledger by which a person recomputes it, and a line of plain text for a field. */
import type { Factor, FactorSource, Inherited, Override, Score } from "../model/score.ts";
import { codeSpan, plain, prose } from "./safe-text.ts";
import { formulaCode, formulaText, withNumbers } from "./formula-text.ts";

/** “**120** · `P2`”, or what is missing; the ledger has the range that allows. */
export function scoreLine(score: Score): string {
  const { override, effective } = score;
  if (override !== null && !override.expired) {
    return `**${override.value}**${band(score)}, set by people (computed: ${computedLine(score)})`;
  }
  if (score.computed !== null && score.computed === effective) {
    return `**${score.computed}**${band(score)}${raised(score)}`;
  }
  // Ranked by the low end of its range.
  return effective === null
    ? noScore(score)
    : `at least ${about(score)}**${effective}**${band(score)}, ${noScore(score)}`;
}

function computedLine(score: Score): string {
  return score.computed === null ? noScore(score) : `**${score.computed}**${raised(score)}`;
}

function raised({ inherited, value }: Score): string {
  const from = value === null ? "" : ` from ${value}`;
  return inherited === null ? "" : `, raised${from}: ${dependency(inherited)}`;
}

/** In a code span the number leaves no trace on the other issue. */
function dependency({ via, from }: Inherited): string {
  return via === "blocks" ? `it blocks \`#${from}\`` : `it is part of \`#${from}\``;
}

function noScore({ factors, problem }: Score): string {
  if (problem !== null) {
    return `no score: ${prose(problem)}`;
  }
  const missing = factors.filter(({ value }) => value === null).map(({ name }) => name);
  const names = new Intl.ListFormat("en-GB", { type: "conjunction" }).format(missing);
  return `incomplete: ${names} ${missing.length === 1 ? "is" : "are"} missing`;
}

function band(score: Score): string {
  return score.band === null ? "" : ` · ${codeSpan(score.band)}`;
}

/** Each factor with its value and where it comes from, the formula with the numbers put in, and what came after it. */
export function scoreLedger(score: Score): string {
  const set = score.factors.some(({ by, on }) => by !== null || on !== null);
  const rows = score.factors.map((factor) => {
    const cells = [factor.name, valueCell(factor), fromCell(factor), ...(set ? [whoCell(factor)] : [])];
    return `| ${cells.join(" | ")} |`;
  });
  const head = set
    ? ["| factor | value | from | set |", "|---|---|---|---|"]
    : ["| factor | value | from |", "|---|---|---|"];
  const table = [...head, ...rows].join("\n");
  const notes = [
    computation(score),
    settling(score),
    score.inherited === null ? null : `Raised to ${score.inherited.value}: ${dependency(score.inherited)}.`,
    score.override === null ? null : overrideNote(score.override),
    ranking(score),
  ].filter((note) => note !== null);
  return [table, ...notes].join("\n\n");
}

function valueCell({ value, low, high }: Factor): string {
  return value === null ? `? (${low} to ${high})` : String(value);
}

function fromCell({ source, remark, until }: Factor): string {
  const parts = [
    source === null ? null : sourceText(source),
    remark === null ? null : plain(remark, 200),
    until === null ? null : `until ${until}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? "not given" : parts.join("; ");
}

function sourceText({ kind, name }: FactorSource): string {
  switch (kind) {
    case "text":
      return "the text";
    case "default":
      return "default";
    case "override":
    case "field":
    case "answer":
    case "label":
    case "evidence":
    case "signal":
    case "goal":
      return `${kind} ${codeSpan(name)}`;
  }
}

function whoCell({ by, on }: Factor): string {
  return [by === null ? null : codeSpan(by), on].filter((part) => part !== null).join(", ");
}

function computation(score: Score): string {
  const sides = `${formulaCode(score.formula)} = ${formulaCode(withNumbers(score))}`;
  if (score.value !== null) {
    return `${sides} = **${score.value}**`;
  }
  if (score.problem !== null) {
    return `${sides} has no result: ${prose(score.problem)}.`;
  }
  return score.low === null || score.high === null
    ? `${sides}, of which no range can be told`
    : `${sides} = between ${about(score)}**${score.low}** and ${about(score)}**${score.high}**`;
}

/** The range of a formula of the team's is looked for at places, and between them it may go further. */
function about({ model }: Pick<Score, "model">): string {
  return model === "custom" ? "about " : "";
}

function settling({ settledBy, factors }: Score): string | null {
  const missing = factors.filter(({ value }) => value === null).length;
  return settledBy === null ? null : `Knowing ${settledBy} would settle it${missing > 1 ? " most" : ""}.`;
}

function overrideNote({ value, by, on, changed, reason, reasonField, until, expired }: Override): string {
  // Of a value that was changed GitHub tells who set it first, not who changed it.
  const who = by === null || changed ? "People" : codeSpan(by);
  const first = changed && by !== null ? ` (first set by ${codeSpan(by)})` : "";
  const day = on === null ? "" : changed ? `, last changed on ${on}${first}` : ` on ${on}`;
  const missing =
    reasonField === null ? "" : ` No reason is given: please say why in the field ${codeSpan(reasonField)}.`;
  const why = reason === null ? missing : ` Reason: ${codeSpan(reason, 200)}.`;
  const set = `${who} set ${value} in its place${day}`;
  if (expired) {
    return `${set}. It held until ${until} and counts no more.`;
  }
  return `${set}${until === null ? "" : `, until ${until}`}.${why}`;
}

/** What decides its place; the place itself changes with the others. */
function ranking({ override, computed, effective }: Score): string {
  if (effective === null) {
    return "Without a score it ranks last; of those without one the older goes first.";
  }
  const byLow = (override === null || override.expired) && effective !== computed;
  return byLow
    ? `It ranks by the low end, ${effective}.`
    : `It ranks by ${effective}; of equal scores the older issue goes first.`;
}

/** One line of plain text, at most `max` characters, for a text field or GitHub's rationale beside a value. */
export function explanationLine(score: Score, max = 280): string {
  const notes = plainNotes(score);
  const result =
    score.value ?? (score.low === null ? "?" : `${about(score)}${score.low} to ${about(score)}${score.high}`);
  const numbers = formulaText(withNumbers(score));
  const lines = [
    `${result} = ${numbers} (${formulaText(score.formula)})`,
    `${result} = ${numbers}`,
    String(result),
  ].map((line) => [line, ...notes].join("; "));
  const fits = lines.find((line) => line.length <= max) ?? lines.at(-1) ?? "";
  return fits.length <= max
    ? fits
    : `${Array.from(fits)
        .slice(0, max - 1)
        .join("")}…`;
}

/** Without numbers of issues as GitHub would link them, and without people's words. */
function plainNotes(score: Score): readonly string[] {
  const { override, inherited, problem } = score;
  const missing = score.factors.filter(({ value }) => value === null).map(({ name }) => name);
  return [
    problem === null ? null : `no result: ${problem.replaceAll("`", "")}`,
    missing.length === 0 ? null : `missing: ${missing.join(", ")}`,
    inherited === null
      ? null
      : `raised to ${inherited.value} by issue ${inherited.from}, which it ${inherited.via === "blocks" ? "blocks" : "is part of"}`,
    override === null || override.expired ? null : `people set ${override.value} in its place`,
  ].filter((note) => note !== null);
}
