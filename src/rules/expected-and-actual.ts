/** A bug says what was expected and what happened. */
import { z } from "zod";
import type { Problem } from "../model/finding.ts";
import type { Issue } from "../model/issue.ts";
import { fillSection } from "./edits/fill-section.ts";
import { isTold, writtenUnder } from "./edits/written-under.ts";
import { defineRule } from "./rule.ts";
import { hasWords } from "./words/count-words.ts";
import { isPrinted, tellsFailure } from "./bugs/failure-words.ts";
import { plainProse } from "./words/plain-prose.ts";
import { tellsMaking } from "./words/tells-work.ts";

const SIDES = [
  {
    message: "Missing what should have happened.",
    isToldElsewhere: wantsSomething,
    filling: {
      topic: "expected",
      heading: "Expected behaviour",
      text: "What should have happened instead.",
      portuguese: "O que deveria ter acontecido.",
      what: "what should have happened.",
    },
  },
  {
    message: "Missing what happened.",
    isToldElsewhere: showsSymptom,
    filling: {
      topic: "actual",
      heading: "Actual behaviour",
      text: "What happened, with the words on the screen.",
      portuguese: "O que aconteceu, com as palavras na tela.",
      what: "what happened, with the words on the screen.",
    },
  },
] as const;

/** How people say what they wanted. */
const WISH =
  /\b(?:expect(?:s|ed|ing|ation)?|should(?:n['’]t)?|supposed to|ought to|instead|ideally|rather than|desired|used to|worked|works (?:fine|well|as)|must|need(?:s|ed)? to|(?:i|we)(?:['’]d| would) like|would be (?:nice|great|better|good)|esperad[oa]s?|espera(?:va|do|-se)?|deveria[m]?|deve[m]?|em vez d[eo]|ao inv(?:é|e)s|desejad[oa]|funcionava|necess(?:á|a)rio|preciso)\b/i;

/** Fewest words in which a bug is told under a heading of its own, or none. */
const ACCOUNT = 6;

/** Fewest words, with the title, of an account whose opposite goes without saying. */
const WHOLE = 14;

/** Fewest words of a title that tell what happens. */
const TITLE_WORDS = 4;

export const expectedAndActual = defineRule({
  id: "expected-and-actual",
  sentence: "It is said what was expected and what happened.",
  level: "off",
  stage: "intake",
  needsDescription: true,
  topics: ["expected"],
  needsFullReading: true,
  options: z.strictObject({}),
  example: {
    ready: {
      title: "Search finds nothing for names with an accent",
      body: "## Expected behaviour\n\nZoë is found.\n\n## Actual behaviour\n\nThe list is empty.",
    },
    unready: {
      title: "Search finds nothing for names with an accent",
      body: "## Expected behaviour\n\nZoë is found.",
    },
  },
  check(issue) {
    if (toldTogether(issue)) {
      return [];
    }
    return SIDES.filter(
      ({ filling: { topic }, isToldElsewhere }) =>
        writtenUnder(issue, topic, 1) === null && !isToldElsewhere(issue),
    ).map(({ message, filling }): Problem => ({
      message,
      quote: null,
      place: issue.text.sections.find((section) => section.topic === filling.topic)?.place ?? null,
      edit: fillSection(issue, filling),
      // Who sees what happens mostly sees what is wrong about it.
      ...(filling.topic === "expected" && isRecorded(issue) ? { atMost: "advised" } : {}),
    }));
  },
});

/** In a picture or a recording, with a title that tells of it. */
function isRecorded({ title, text: { evidence } }: Issue): boolean {
  return (
    hasWords(title, TITLE_WORDS) && evidence.some(({ kind }) => kind === "image" || kind === "attachment")
  );
}

/** One section for both, such as “Expected vs. actual behaviour”. */
function toldTogether(issue: Issue): boolean {
  return issue.text.sections.some(
    ({ heading, topic, text }) =>
      (topic === "expected" || topic === "actual") &&
      /expected/i.test(heading) &&
      /actual|observed/i.test(heading) &&
      isTold(text),
  );
}

/** In a wish, by criteria, or because a crash or an error has only one opposite. */
function wantsSomething(issue: Issue): boolean {
  if (issue.text.criteria.length > 0) {
    return true;
  }
  const prose = `${issue.title}\n${plainProse(issue)}`;
  return (
    WISH.test(prose) ||
    (tellsFailure(prose) && hasWords(prose, WHOLE)) ||
    issue.text.evidence.some((exhibit) => isPrinted(issue, exhibit))
  );
}

/** In the title, a description, a picture or a log, or among the steps. */
function showsSymptom(issue: Issue): boolean {
  const { sections, evidence, prose } = issue.text;
  return (
    writtenUnder(issue, "problem", ACCOUNT) !== null ||
    writtenUnder(issue, "evidence", 1) !== null ||
    sections.some(
      ({ topic, textPlace }) =>
        topic === null && hasWords(prose.slice(textPlace.start, textPlace.end), ACCOUNT),
    ) ||
    evidence.some(
      (exhibit) => exhibit.kind === "image" || exhibit.kind === "attachment" || isPrinted(issue, exhibit),
    ) ||
    tellsFailure(plainProse(issue)) ||
    (tellsFailure(issue.title) && hasWords(issue.title, TITLE_WORDS) && !tellsMaking(issue.title))
  );
}
