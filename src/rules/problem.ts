/** Says why it is needed, and for whom. */
import { z } from "zod";
import type { Issue } from "../model/issue.ts";
import { fillSection } from "./edits/fill-section.ts";
import { writtenUnder } from "./edits/written-under.ts";
import { defineRule } from "./rule.ts";
import { atLeast } from "./words/at-least.ts";
import { hasWords } from "./words/count-words.ts";
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
    words: z.number().int().min(1).max(100).default(5).describe("Fewest words that can tell a problem."),
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
            : "It is not told yet why it is needed, and for whom.",
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

/** The title itself may tell the failure. */
function isTitled(title: string): boolean {
  const { told } = readTitle(title, null);
  return (
    countTitleWords(told.replaceAll(MARKUP, " ")) >= TITLE_WORDS &&
    !tellsMaking(told) &&
    (tellsFailure(told) || TODAY.test(told))
  );
}

/** Free text needs no heading we know to tell a problem: enough prose before the first one, or under its own, does. */
function isPlainAccount({ text: { sections, prose } }: Issue, words: number): boolean {
  return sections.some(
    ({ topic, textPlace }) =>
      topic === null && hasWords(prose.slice(textPlace.start, textPlace.end), words * 3),
  );
}

function givesReason(issue: Issue, words: number): boolean {
  const prose = plainProse(issue);
  return (REASON.test(prose) || tellsFailure(prose)) && hasWords(prose, words * 2);
}
