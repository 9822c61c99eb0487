/** Nothing of the template is left in place of an answer. */
import { z } from "zod";
import { isFiller } from "../issue/is-filler.ts";
import type { Span } from "../issue/source.ts";
import { withoutComments } from "../issue/without-comments.ts";
import type { Problem } from "../model/finding.ts";
import type { Answer, Issue, Section } from "../model/issue.ts";
import type { Place } from "../model/place.ts";
import { defineRule } from "./rule.ts";
import { asCode } from "./words/as-code.ts";
import { doesNotApply } from "./words/does-not-apply.ts";
import { placeAt } from "./words/place-at.ts";

/** A template's example where the answer belongs: `OS: [e.g. iOS]` at the end of a line. */
const EXAMPLE = /\[(?:e\.?g|p\.? ?ex)\b[^[\]\r\n]{0,120}\](?=[ \t]{0,9}(?:\r|\n|$))/gi;
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
      return place === null ? [] : [held(label.trim(), text, place, isSure)];
    });
    // A form's answer is a section too: it is judged once, as an answer.
    const answered = new Set(answers.map(({ place }) => place?.start));
    const unsaid = outermost(
      sections.filter(
        ({ level, text, textPlace }) =>
          level > 0 && isFiller(text) && isSeen(text) && !mayStay(text) && !answered.has(textPlace.start),
      ),
    ).map(({ heading, text, textPlace }) => held(heading, text, textPlace, true));
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

function isLeft({ state, required, text }: Answer): boolean {
  return state === "placeholder" && !mayStay(text) && (required || isSeen(text));
}

function mayStay(text: string): boolean {
  return doesNotApply(text) || MAY_STAY.test(text);
}

/** A comment alone is nothing to a reader. */
function isSeen(text: string): boolean {
  return withoutComments(text).trim() !== "";
}

function held(heading: string, text: string, place: Place, isSure: boolean): Problem {
  const name = asCode(heading);
  return {
    message: `${name} holds a placeholder instead of an answer.`,
    quote: text.trim(),
    place,
    edit: {
      kind: "replace",
      sentence: `Write what is known under ${name}, or clear it.`,
      place,
      text: "_No response_",
    },
    ...(isSure ? {} : { atMost: "advised" }),
  };
}

/** All of them in one finding: whoever left one left the rest. */
function examplesLeft({ body, text }: Issue, found: readonly Problem[]): readonly Problem[] {
  if (!text.prose.includes("[")) {
    return [];
  }
  const examples = [...text.prose.matchAll(EXAMPLE)]
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
  const stretch = { start: first.start, end: last.end };
  return [
    {
      message:
        examples.length === 1
          ? "An example of the template stands in place of an answer."
          : `${examples.length} examples of the template stand in place of answers.`,
      quote,
      place: placeAt(body, first.start, first.end),
      edit: {
        kind: "replace",
        sentence: `Write what is known in place of ${asCode(quote)}${examples.length === 1 ? "" : " and the others"}, or take it out.`,
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
