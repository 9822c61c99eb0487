/** A requirement is told in words that mean the same to everybody. */
import { z } from "zod";
import type { Problem } from "../model/finding.ts";
import type { Issue } from "../model/issue.ts";
import { defineRule } from "./rule.ts";
import { asCode } from "../issue/as-code.ts";
import { findPlainWords, type PlainHit, type Stretch } from "./vagueness/find-plain-words.ts";
import { placeAt } from "./words/place-at.ts";
import { PLAIN_KINDS, type PlainKind, plainPattern } from "./vagueness/plain-terms.ts";

const MESSAGES: Readonly<Record<PlainKind, (words: string, many: boolean) => string>> = {
  vague: (words) => `${words} can be read in different ways.`,
  superlative: (words, many) => `It is not said when ${words} ${many ? "are" : "is"} reached.`,
  comparative: (words, many) => `It is not said what ${words} ${many ? "are" : "is"} compared with.`,
  amount: (words, many) => `It is not said how many ${words} ${many ? "are" : "is"}.`,
  loophole: (words, many) => `${words} ${many ? "leave" : "leaves"} open whether it has to be so.`,
  list: (words, many) => `${words} ${many ? "leave" : "leaves"} open what else belongs to the list.`,
};

/** How many of the words a message names. */
const MOST_NAMED = 3;

export const plainWords = defineRule({
  id: "plain-words",
  sentence: "What is required is told in words that mean the same to everybody.",
  level: "advised",
  stage: "ready",
  needsFullReading: true,
  options: z.strictObject({
    also: z.array(z.string().min(1)).default([]).describe("More words that leave a requirement open."),
    allow: z.array(z.string().min(1)).default([]).describe("Words of the list that the team allows."),
  }),
  example: {
    ready: {
      title: "Remember the delivery address",
      body: "## Acceptance criteria\n\n- The checkout opens fast (within 2 seconds)",
    },
    unready: {
      title: "Remember the delivery address",
      body: "## Acceptance criteria\n\n- The checkout opens fast",
    },
  },
  check(issue, options) {
    const plain = plainPattern(options);
    const hits = requirementsOf(issue).flatMap((stretch) =>
      findPlainWords(issue.body, issue.text.prose, stretch, plain),
    );
    return PLAIN_KINDS.flatMap((kind) => {
      const [first, ...rest] = hits.filter((hit) => hit.kind === kind);
      return first === undefined ? [] : [tell(issue.body, [first, ...rest], first)];
    });
  },
});

/** Where something is required: criteria, and what a story wants. */
function requirementsOf({ text, body }: Issue): readonly Stretch[] {
  const actions = text.stories.flatMap(({ action, place }) => {
    const at = body.indexOf(action, place.start);
    return at === -1 || at >= place.end ? [] : [{ start: at, end: at + action.length }];
  });
  return apart([...actions, ...text.criteria.map(({ place }) => place)]);
}

/** In order, none within another. */
function apart(stretches: readonly Stretch[]): readonly Stretch[] {
  const kept: Stretch[] = [];
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = kept.at(-1)?.end ?? 0;
    if (end > last) {
      kept.push({ start: Math.max(start, last), end });
    }
  }
  return kept;
}

/** One finding for all words of a kind. */
function tell(body: string, hits: readonly PlainHit[], first: PlainHit): Problem {
  const words = [...new Set(hits.map((hit) => asCode(hit.words.toLowerCase())))];
  const named = words.slice(0, MOST_NAMED).join(", ");
  const { start } = first.edit;
  const end = hits.at(-1)?.edit.end ?? first.edit.end;
  return {
    message: MESSAGES[first.kind](named, words.length > 1),
    quote: body.slice(first.sentence.start, first.sentence.end),
    place: placeAt(body, first.start, first.end),
    edit: {
      kind: "replace",
      sentence: adviceOn(first.kind, exampleOf(hits, first), named),
      place: placeAt(body, start, end),
      text: joined(body, hits),
    },
  };
}

/** Of several words, only one that fits them all. */
function exampleOf(hits: readonly PlainHit[], { instead }: PlainHit): string | null {
  return hits.every((hit) => hit.instead === instead) ? instead : null;
}

function adviceOn(kind: PlainKind, example: string | null, named: string): string {
  switch (kind) {
    case "loophole":
      return `Take ${named} out, or name the case in which it need not be so.`;
    case "list":
      return `End the list without ${named}, or name the rest.`;
    case "vague":
    case "superlative":
    case "comparative":
    case "amount":
      return example === null
        ? `Say next to ${named} how much, how fast, or who sees what.`
        : `Say next to ${named} what can be measured or seen, such as “${example}”.`;
  }
}

/** The body from the first edit to the end of the last, all of them carried out. */
function joined(body: string, hits: readonly PlainHit[]): string {
  return hits
    .map(({ edit }, index) => {
      const before = hits[index - 1]?.edit.end ?? edit.start;
      return body.slice(before, edit.start) + edit.text;
    })
    .join("");
}
