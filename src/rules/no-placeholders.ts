/** Nothing of the template is left in place of an answer. */
import { z } from "zod";
import { isFiller, namesState } from "../issue/is-filler.ts";
import type { Span } from "../issue/source.ts";
import { withoutComments } from "../issue/without-comments.ts";
import type { Problem } from "../model/finding.ts";
import type { Answer, Issue, Section } from "../model/issue.ts";
import type { Place } from "../model/place.ts";
import { defineRule } from "./rule.ts";
import { asCode } from "../issue/as-code.ts";
import { doesNotApply } from "./words/does-not-apply.ts";
import { isInPortuguese } from "./words/is-portuguese.ts";
import { placeAt } from "./words/place-at.ts";
import { repeatsHeading } from "./words/repeats-heading.ts";

/** A template's example where the answer belongs: `OS: [e.g. iOS]` at the end of a line. */
const EXAMPLE = /\[(?:e\.?g|p\.? ?ex)\b[^[\]\r\n]{0,120}\](?=[ \t]{0,9}(?:\r|\n|$))/gi;
/** A template's choice that nobody made: `Does it happen again?: Yes/No`. */
const CHOICE =
  /(?<=\?[ \t:*_]{0,9})[[(]?(?:yes ?\/ ?no|no ?\/ ?yes|y\/n|sim ?\/ ?não)[\])]?(?=[ \t]{0,9}(?:\r|\n|$))/gi;
/** What a template itself says may stay, or asks for only where there is something. */
const MAY_STAY = /\b(?:leave (?:this|it|blank|empty|as is|unchanged)|if applicable|add any other context)\b/i;

export const noPlaceholders = defineRule({
  id: "no-placeholders",
  sentence: "No answer is a placeholder such as `TBD` or the template's own example.",
  level: "required",
  stage: "intake",
  options: z.strictObject({}),
  example: {
    ready: { title: "Remember the delivery address", body: "## Design\n\nThe form stays as it is." },
    unready: { title: "Remember the delivery address", body: "## Design\n\nTBD" },
  },
  check(issue) {
    const { answers, sections } = issue.text;
    const left = answers.filter(isLeft).flatMap((answer): Problem[] => {
      const { label, required, text, place } = answer;
      // What a form wrote into a field nobody had to fill may have been meant to stay.
      const isSure = required || isFiller(text);
      return place === null
        ? []
        : [held(issue, { name: label.trim(), text, place, isSure, isAsked: required })];
    });
    // A form's answer is a section too: it is judged once, as an answer.
    const answered = new Set(answers.map(({ place }) => place?.start));
    const unsaid = outermost(
      sections.filter(
        (section) =>
          section.level > 0 &&
          !answered.has(section.textPlace.start) &&
          (isLeftOver(section) || repeatsHeading(section)),
      ),
    ).map((section) =>
      held(issue, {
        name: section.heading,
        text: section.text,
        place: section.textPlace,
        isSure: true,
        isAsked: section.topic !== null,
      }),
    );
    const found = [...left, ...unsaid];
    return [...found, ...examplesLeft(issue, found)];
  },
});

/** A section within another, which comes before it, goes with it. */
function outermost(sections: readonly Section[]): readonly Section[] {
  let covered = -1;
  return sections.filter(({ textPlace: { end } }) => {
    const isOutside = end > covered;
    covered = Math.max(covered, end);
    return isOutside;
  });
}

function isLeft({ state, required, text, label }: Answer): boolean {
  return state === "placeholder" && !mayStay(text) && !namesState(label, text) && (required || isSeen(text));
}

function isLeftOver({ heading, text }: Section): boolean {
  return isFiller(text) && isSeen(text) && !mayStay(text) && !namesState(heading, text);
}

function mayStay(text: string): boolean {
  return doesNotApply(text) || MAY_STAY.test(text);
}

/** A comment alone is nothing to a reader. */
function isSeen(text: string): boolean {
  return withoutComments(text).trim() !== "";
}

interface Held {
  readonly name: string;
  readonly text: string;
  readonly place: Place;
  readonly isSure: boolean;
  /** Whether it would be missed: then clearing it mends nothing. */
  readonly isAsked: boolean;
}

function held(issue: Issue, { name, text, place, isSure, isAsked }: Held): Problem {
  const heading = asCode(name);
  const inapplicable = isInPortuguese(issue)
    ? "Não se aplica: nada muda aqui."
    : "Does not apply: nothing changes here.";
  return {
    message: `${heading} holds a placeholder instead of an answer.`,
    quote: firstLine(text),
    place,
    edit: {
      kind: "replace",
      sentence: `Write what is known under ${heading}, or ${isAsked ? "say why it does not apply" : "clear it"}.`,
      place,
      text: isAsked ? inapplicable : "_No response_",
    },
    ...(isSure ? {} : { atMost: "advised" }),
  };
}

/** Of what a reader sees; a template's prompt may go on for long. */
function firstLine(text: string): string {
  const seen =
    withoutComments(text)
      .trim()
      .split(/[\r\n]/, 1)[0]
      ?.trim() ?? "";
  return seen !== "" && text.includes(seen)
    ? seen
    : (text
        .trim()
        .split(/[\r\n]/, 1)[0]
        ?.trim() ?? "");
}

/** All of them in one finding: whoever left one left the rest. */
function examplesLeft({ body, text }: Issue, found: readonly Problem[]): readonly Problem[] {
  const examples = [
    ...(text.prose.includes("[") ? text.prose.matchAll(EXAMPLE) : []),
    ...(text.prose.includes("?") ? text.prose.matchAll(CHOICE) : []),
  ]
    .toSorted((a, b) => a.index - b.index)
    .map(({ 0: words, index }) => ({ start: index, end: index + words.length }))
    .filter(
      ({ start }) => !found.some(({ place }) => place !== null && place.start <= start && start < place.end),
    );
  const [first] = examples;
  const last = examples.at(-1);
  if (first === undefined || last === undefined) {
    return [];
  }
  const quote = body.slice(first.start, first.end);
  const isChoice = !/e\.?g|p\.? ?ex/i.test(quote);
  const stretch = { start: first.start, end: last.end };
  return [
    {
      message:
        examples.length === 1
          ? isChoice
            ? "A choice that the template offers is not made."
            : "An example of the template stands in place of an answer."
          : `${examples.length} examples of the template stand in place of answers.`,
      quote,
      place: placeAt(body, first.start, first.end),
      edit: {
        kind: "replace",
        sentence: `Write ${isChoice && examples.length === 1 ? "which of them it is" : "what is known"} in place of ${asCode(quote)}${examples.length === 1 ? "" : " and the others"}, or take it out.`,
        place: placeAt(body, stretch.start, stretch.end),
        text: without(body, stretch, examples),
      },
    },
  ];
}

/** The stretch of the body without some of its pieces, which are in order. */
function without(body: string, { start, end }: Span, pieces: readonly Span[]): string {
  const ends = [start, ...pieces.map((piece) => piece.end)];
  return [...pieces.map((piece) => piece.start), end]
    .map((next, index) => body.slice(ends[index], next))
    .join("");
}
