/** Lists what must be true for the work to be accepted. */
import { z } from "zod";
import type { Problem } from "../model/finding.ts";
import type { Issue } from "../model/issue.ts";
import { isFiller } from "../issue/is-filler.ts";
import { fillSection } from "./edits/fill-section.ts";
import { defineRule } from "./rule.ts";
import { asCode } from "../issue/as-code.ts";
import { couldServe, nearCriteria } from "./criteria/could-serve.ts";
import { type Doubt, findDoubts } from "./criteria/find-doubts.ts";
import { statesOutcome, tellsOutcome } from "./criteria/tells-outcome.ts";
import { isInPortuguese } from "./words/is-portuguese.ts";
import { placeAt } from "./words/place-at.ts";

/** What stands on the line before a criterion that is an item, a row or a step. */
const LISTED = /^\s*(?:[-*+|>]|\d{1,9}[.)])/;

export const acceptanceCriteria = defineRule({
  id: "acceptance-criteria",
  sentence: "There are acceptance criteria that somebody can check.",
  level: "required",
  stage: "ready",
  needsDescription: true,
  topics: ["acceptance-criteria"],
  needsFullReading: true,
  options: z.strictObject({
    min: z.number().int().min(1).max(50).default(1).describe("At least this many criteria."),
    testable: z
      .boolean()
      .default(true)
      .describe("Whether to advise on criteria that nobody could check, such as “works well”."),
    outcomes: z
      .boolean()
      .default(false)
      .describe("Whether to advise on pieces of work among them too, such as “write the tests”."),
  }),
  example: {
    ready: {
      title: "Remember the delivery address",
      body: "## Acceptance criteria\n\n- [ ] A signed-in customer finds the last address filled in\n- [ ] A guest finds an empty form",
    },
    unready: { title: "Remember the delivery address", body: "## Acceptance criteria\n\nTBD" },
  },
  check(issue, { min, testable, outcomes }) {
    return [...missing(issue, min), ...(testable ? tellDoubts(issue, findDoubts(issue, outcomes)) : [])];
  },
});

function missing(issue: Issue, min: number): readonly Problem[] {
  const criteria = issue.text.criteria.filter(({ kind, text }) =>
    kind === "scenario" ? !isFiller(text) : tellsOutcome(text),
  );
  // A checklist of such sentences is one, whatever its heading; a single one is chance.
  const stated = issue.text.tasks.filter(({ text }) => statesOutcome(text));
  const near = Math.max(stated.length, nearCriteria(issue));
  if (criteria.length >= min || near >= Math.max(min, 2)) {
    return [];
  }
  const section = issue.text.sections.find(({ topic }) => topic === "acceptance-criteria");
  // The edit begins a list in the section: prose counts only while no list stands beside it, a scenario elsewhere only while there is no section.
  const listed = criteria.filter(
    ({ place }) =>
      section !== undefined &&
      place.start >= section.textPlace.start &&
      place.end <= section.textPlace.end &&
      LISTED.test(lineBefore(issue.body, place.start)),
  );
  const lacking = min - listed.length;
  const example = isInPortuguese(issue) ? EXAMPLE_PT : EXAMPLE;
  const things =
    lacking === 1
      ? "one thing that can be seen to be true or false, as a list item"
      : `${lacking} things that can be seen to be true or false, each as a list item`;
  // A heading that was left empty was asked and not answered.
  const isUnsure = section === undefined && criteria.length === 0 && couldServe(issue);
  const problem = {
    message: messageOf(criteria.length, min, isUnsure),
    quote: section === undefined ? null : section.heading,
    place: section?.place ?? null,
    edit: fillSection(issue, {
      topic: "acceptance-criteria",
      heading: "Acceptance criteria",
      text: linesOf(EXAMPLE, lacking),
      portuguese: linesOf(EXAMPLE_PT, lacking),
      what: `${isUnsure ? "what has to be true when it is done, each as a list item" : things} such as ${asCode(example)}.`,
    }),
  } satisfies Problem;
  return [isUnsure ? { ...problem, atMost: "advised" } : problem];
}

const EXAMPLE = "- [ ] A customer who does this sees that";
const EXAMPLE_PT = "- [ ] Um cliente que faz isto vê aquilo";

function linesOf(example: string, count: number): string {
  return Array.from({ length: count }, () => example).join("\n");
}

function messageOf(found: number, min: number, isUnsure: boolean): string {
  if (found > 0) {
    return `Only ${found} of at least ${min} acceptance criteria.`;
  }
  return isUnsure
    ? "What has to be true when it is done is not listed as acceptance criteria."
    : "Missing acceptance criteria: nobody can tell when this is done.";
}

/** More than a few are told as one. */
const MOST_DOUBTS = 3;

function tellDoubts(issue: Issue, doubts: readonly Doubt[]): readonly Problem[] {
  const [first] = doubts;
  if (first === undefined || doubts.length <= MOST_DOUBTS) {
    return doubts.map((doubt) => tell(issue.body, doubt, [doubt], faultOf(doubt)));
  }
  const message = `${doubts.length} of ${issue.text.criteria.length} acceptance criteria cannot be checked as they are written: ${asCode(first.words)} is the first.`;
  return [tell(issue.body, first, doubts, message)];
}

function faultOf({ kind, words }: Doubt): string {
  switch (kind) {
    case "question":
      return "This is a question, not an acceptance criterion.";
    case "vague":
      return `It is not said how to check ${asCode(words)}.`;
    case "work":
      return "This is work to be done, not what can be seen when it is done.";
  }
}

function tell(body: string, first: Doubt, doubts: readonly Doubt[], message: string): Problem {
  const { place } = first.criterion;
  const at = placeAt(body, first.at, doubts.at(-1)?.at ?? first.at);
  // Between the insertions the words stay as they are.
  const text = doubts
    .map((doubt, index) => doubt.text + body.slice(doubt.at, doubts[index + 1]?.at ?? doubt.at))
    .join("");
  const quote = body.slice(place.start, place.end);
  return {
    message,
    quote,
    place,
    edit: { kind: "replace", sentence: adviceOn(first), place: at, text },
    atMost: "advised",
  };
}

function adviceOn({ kind, text }: Doubt): string {
  const example = text.replaceAll(/^[\s:,(]+|[).]+$/g, "");
  switch (kind) {
    case "question":
      return `Answer it here, with something that can be seen to be true or false, such as “${example}”.`;
    case "vague":
      return "Say what can be seen or measured when it is so: how much, how fast, or who sees what.";
    case "work":
      return `Add what can be seen when it is done, such as “${example}”.`;
  }
}

function lineBefore(body: string, offset: number): string {
  return body.slice(body.lastIndexOf("\n", offset - 1) + 1, offset);
}
