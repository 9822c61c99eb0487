/** A bug can be seen again by following its steps. */
import { z } from "zod";
import { isWithin, stretchesAbout } from "../issue/understood.ts";
import { withoutComments } from "../issue/without-comments.ts";
import type { Exhibit, Issue, Section } from "../model/issue.ts";
import { fillSection } from "./edits/fill-section.ts";
import { writtenUnder } from "./edits/written-under.ts";
import { defineRule } from "./rule.ts";
import { atLeast } from "./words/at-least.ts";
import { countWords } from "./words/count-words.ts";
import { codeOf, isPrinted } from "./words/failure-words.ts";
import { isReport } from "./words/is-report.ts";
import { plainProse } from "./words/plain-prose.ts";
import { showsRunning } from "./words/shows-running.ts";

/** "When I do this …": one step is often told within the sentence that tells the bug. */
const OCCASION =
  /\b(?:when(?:ever)?|while|after|upon|if) (?:i|i'm|we|you|they|one|someone|somebody|the|a|an|[a-z]{2,30}ing)\b|\b(?:i|we) (?:try|tried|run|ran|open|opened|click|clicked|upgraded|updated|installed|used|created|deleted)\b|\b(?:trying|attempting|tried|attempted) to [a-z]|^\s{0,9}(?:running|opening|clicking|calling|loading|importing|using|converting|building|passing|setting|starting|saving) |\b(?:ao|após|apos|depois de|quando|se) (?:[a-zà-ú]{1,30}[aei]r|eu|o|a|os|as|um|uma|você|ele|ela)\b|\b(?:tentei|tento)\b/im;
/** Fewest words of a whole account: "It crashes when I pay." tells nobody how. */
const ACCOUNT = 10;
const FIRST = /^[ \t>*_]{0,9}(?:step )?1(?:[.):]|st\b)/im;
const SECOND = /^[ \t>*_]{0,9}(?:step )?2(?:[.):]|nd\b)/im;
const ELSEWHERE = /\b(?:see|above|below|attached|attachment|linked|same as|vide|ver|acima|abaixo|anexo)\b/i;
const ONLY_A_LINK = /^[`~\w\s]{3,40}https?:[^\n]{1,1900}\s{1,9}[`~]{0,9}$/;
const PROMPT = /^[ \t]{0,9}(?:\$|>>>|PS>|C:\\[^>\n]{0,80}>) ?\S/m;

export const stepsToReproduce = defineRule({
  id: "steps-to-reproduce",
  sentence: "The steps that show the bug are written down.",
  level: "off",
  stage: "intake",
  topics: ["steps-to-reproduce"],
  needsFullReading: true,
  options: z.strictObject({
    words: z.number().int().min(1).max(100).default(4).describe("Fewest words that can tell the steps."),
  }),
  example: {
    ready: {
      title: "Search finds nothing for names with an accent",
      body: "## Steps to reproduce\n\n1. Open the shop\n2. Search for “Zoë”",
    },
    unready: {
      title: "Search finds nothing for names with an accent",
      body: "It just finds nothing. Please fix.",
    },
  },
  check(issue, { words }) {
    const section = issue.text.sections.find(({ topic }) => topic === "steps-to-reproduce");
    const isEnough = section !== undefined && isAnswered(section) ? areUnder : areAnywhere;
    if (!isReport(issue, "steps-to-reproduce") || isEnough(issue, words)) {
      return [];
    }
    return [
      {
        message: "Missing the steps that show the bug.",
        quote: section === undefined ? null : section.heading,
        place: section?.place ?? null,
        edit: fillSection(issue, {
          topic: "steps-to-reproduce",
          heading: "Steps to reproduce",
          text: atLeast(words, "1. Open the page where it happens\n2. Do what you did", "\n"),
          what: `what to do to see it, one step a line, in at least ${words} words.`,
        }),
      },
    ];
  },
});

/** Something else than nothing, or than a hint at what stands elsewhere. */
function isAnswered({ text }: Section): boolean {
  const seen = withoutComments(text).trim();
  return seen !== "" && seen !== "_No response_" && !ELSEWHERE.test(seen);
}

/** A link or a script can be the whole of a reproduction. */
function areUnder(issue: Issue, words: number): boolean {
  const { evidence, sections } = issue.text;
  const asked = stretchesAbout(sections, "steps-to-reproduce");
  return (
    writtenUnder(issue, "steps-to-reproduce", words) !== null ||
    evidence.some(({ place }) => isWithin(place, asked))
  );
}

function areAnywhere(issue: Issue, words: number): boolean {
  const { evidence, sections } = issue.text;
  const printed = stretchesAbout(sections, "evidence");
  const described = stretchesAbout(sections, "environment");
  return (
    areUnder(issue, words) ||
    evidence.some(
      (exhibit) =>
        showsRunning(exhibit) ||
        (canBeRun(issue, exhibit) &&
          !isWithin(exhibit.place, printed) &&
          !isWithin(exhibit.place, described)),
    ) ||
    areTold(issue, words)
  );
}

function canBeRun(issue: Issue, exhibit: Exhibit): boolean {
  const code = exhibit.kind === "code" ? codeOf(issue, exhibit) : "";
  return code !== "" && (PROMPT.test(code) || (!isPrinted(issue, exhibit) && !ONLY_A_LINK.test(code)));
}

function areTold(issue: Issue, words: number): boolean {
  const prose = plainProse(issue);
  const told = countWords(prose);
  return (
    (OCCASION.test(prose) && told >= Math.max(words, ACCOUNT)) ||
    (FIRST.test(prose) && SECOND.test(prose) && told >= words)
  );
}
