/** Says why it is needed, and for whom. */
import { z } from "zod";
import type { Issue } from "../model/issue.ts";
import { fillSection } from "./edits/fill-section.ts";
import { isTold, writtenUnder } from "./edits/written-under.ts";
import { defineRule } from "./rule.ts";
import { atLeast } from "./words/at-least.ts";
import { countWords, hasWords } from "./words/count-words.ts";
import { tellsFailure } from "./bugs/failure-words.ts";
import { isQuestion } from "./words/is-question.ts";
import { listsOthers } from "./words/lists-others.ts";
import { plainProse } from "./words/plain-prose.ts";
import { countTitleWords, readTitle } from "./titles/read-title.ts";
import { tellsMaking } from "./words/tells-work.ts";

/** What happens today, and how to see it, is the problem too. */
const TELLING = ["problem", "actual", "steps-to-reproduce"] as const;

/** A clause of purpose, cause or hardship, or one of how it is today. A failure told is one too. */
const REASON =
  /\b(?:so that|because|in order to|currently|at the moment|right now|nowadays|to avoid|cannot|can['’]t|unable to|hard to|difficult to|impossible to|forc(?:es|ed|ing)|prevent(?:s|ed|ing)?|makes? it|no longer|para que|porque|pois|atualmente|hoje em dia|a fim de|para evitar|dificulta|impede|impossibilita|visto que|uma vez que)\b/i;

/** What goes on today, in a title: “The note is being shown to everybody”. */
const TODAY = /\b(?:is|are) being [a-z]|(?<!\p{L})est(?:á|ão) (?:sendo|\p{L}{2,20}ndo)(?!\p{L})/iu;
/** What is no word of a title's author. */
const MARKUP = /`[^`]{0,200}`|<[^<>]{0,200}>/g;
/** Shorter titles name a thing rather than tell a failure. */
const TITLE_WORDS = 4;

export const problem = defineRule({
  id: "problem",
  sentence: "It is said why it is needed, and for whom.",
  level: "required",
  stage: "intake",
  needsDescription: true,
  topics: ["problem"],
  options: z.strictObject({
    words: z.number().int().min(1).max(100).default(5).describe("At least this many words tell a problem."),
  }),
  example: {
    ready: {
      title: "Remember the delivery address",
      body: "## Problem\n\nReturning customers type their address again; one in five gives up there.",
    },
    unready: { title: "Remember the delivery address", body: "## Solution\n\nA cookie." },
  },
  check(issue, { words }) {
    if (
      TELLING.some((topic) => writtenUnder(issue, topic, words) !== null) ||
      issue.text.stories.some(({ benefit }) => benefit !== null) ||
      isPlainAccount(issue, words) ||
      givesReason(issue, words) ||
      isTitled(issue.title) ||
      isQuestion(issue) ||
      listsOthers(issue) ||
      // A part of something larger need not say again why the whole is wanted.
      issue.ancestors.some(({ body }) => hasWords(body, words * 3))
    ) {
      return [];
    }
    const section = issue.text.sections.find(({ topic }) => topic === "problem");
    return [
      {
        message:
          section === undefined
            ? "Missing why it is needed, and for whom."
            : tellsBriefly(section.text, words),
        quote: section === undefined ? null : section.heading,
        place: section?.place ?? null,
        edit: fillSection(issue, {
          topic: "problem",
          heading: "Problem",
          text: atLeast(words, "Why it is needed, and for whom.", " "),
          portuguese: atLeast(words, "Por que é necessário, e para quem.", " "),
          what: "why it is needed, and for whom.",
        }),
      },
    ];
  },
});

/** What is there is told in so few words that nobody can tell; how few are too few belongs to the answer. */
function tellsBriefly(text: string, words: number): string {
  const told = isTold(text) ? countWords(text) : 0;
  return told === 0
    ? "It is not told yet why it is needed, and for whom."
    : `Why it is needed is told in ${told === 1 ? "one word" : `${told} words`}; fewer than ${words} are too few to tell.`;
}

/** The title itself may tell the failure. */
function isTitled(title: string): boolean {
  const { told } = readTitle(title, null);
  return (
    countTitleWords(told.replaceAll(MARKUP, " ")) >= TITLE_WORDS &&
    !tellsMaking(told) &&
    (tellsFailure(told) || TODAY.test(told))
  );
}

/** A whole account has this many times the words that are enough under a heading that asks for it. */
const WHOLE = 2.4;

/** Free text needs no heading we know to tell a problem: enough prose before the first one, or under its own, does. */
function isPlainAccount({ text: { sections, prose } }: Issue, words: number): boolean {
  return sections.some(
    ({ topic, textPlace }) =>
      topic === null && tellsAccount(prose.slice(textPlace.start, textPlace.end), Math.ceil(words * WHOLE)),
  );
}

/** In UTF-16 units: a longer text tells more than one order. */
const LONGEST_ORDER = 240;
/** To what end, for whom, or how it is. */
const BACKGROUND =
  /(?<!\p{L})(?:so|to|for|as|since|when|while|if|is|are|was|has|have|we|our|i|they|users?|customers?|people|instead|need|needs|want|wants|para|pois|como|quando|é|são|está|usuários?|clientes?|that|que)(?!\p{L})/iu;

/** “Please add a banner at the top of every page”: one order, and no more. */
function tellsAccount(text: string, words: number): boolean {
  return hasWords(text, words) && !isOrder(text.trim());
}

function isOrder(text: string): boolean {
  return (
    text.length <= LONGEST_ORDER &&
    tellsMaking(text.replace(/^(?:please|por favor),? /i, "")) &&
    !/[.!?]\s+\S|[\r\n]/.test(text) &&
    !BACKGROUND.test(text)
  );
}

function givesReason(issue: Issue, words: number): boolean {
  const prose = plainProse(issue);
  return (REASON.test(prose) || tellsFailure(prose)) && hasWords(prose, words);
}
