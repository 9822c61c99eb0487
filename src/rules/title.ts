/** Says what the issue is about, in its title. */
import { z } from "zod";
import type { Issue } from "../model/issue.ts";
import { defineRule } from "./rule.ts";
import { countWords } from "./words/count-words.ts";

const PREFIX =
  /^\s*(?:\[[^\]]{0,40}\]|(?:bug|bug report|feature|feature request|request|story|user story|task|issue|question|fix|feat|chore)\s*:)\s*[:-]?\s*/i;
const GENERIC = new Set(
  "bug,bug report,feature,feature request,new feature,request,issue,problem,help,help me,help needed,question,task,story,user story,improvement,enhancement,error,not working,it does not work,does not work,doesn't work,untitled,test,title,todo,fix,fix this".split(
    ",",
  ),
);
/** Long enough for the strictest policy. */
const FALLBACK = "Search finds nothing for names with an accent since the last release";

export const title = defineRule({
  id: "title",
  sentence: "The title says what the issue is about.",
  level: "required",
  stage: "intake",
  options: z.strictObject({
    words: z
      .number()
      .int()
      .min(1)
      .max(10)
      .default(2)
      .describe("Fewest words besides a prefix such as `[Bug]:`."),
  }),
  example: {
    ready: { title: "[Bug]: Search finds nothing for names with an accent", body: "" },
    unready: { title: "[Bug]: ", body: "" },
  },
  check(issue, { words }) {
    if (isTelling(issue.title, words)) {
      return [];
    }
    const told = withoutPrefix(issue.title);
    const generic = isGeneric(told);
    const proposed = proposeTitle(issue);
    const proposal = proposed === null || !isTelling(proposed, words) ? null : proposed;
    return [
      {
        message:
          generic || told === ""
            ? "The title does not say what this is about."
            : "The title is too short to tell.",
        quote: issue.title.trim() === "" ? null : issue.title,
        place: null,
        edit: {
          kind: "title",
          sentence:
            proposal === null
              ? `Say in the title what happens or shall change, such as “${FALLBACK}”.`
              : `Say in the title what happens or shall change, in your own words: \`${proposal}\`.`,
          title: proposal ?? FALLBACK,
        },
      },
    ];
  },
});

function isTelling(written: string, words: number): boolean {
  const told = withoutPrefix(written);
  return !isGeneric(told) && countWords(told) >= words;
}

function withoutPrefix(written: string): string {
  return written.replace(PREFIX, "").trim();
}

function isGeneric(told: string): boolean {
  return GENERIC.has(told.toLowerCase().replace(/[.!?]{1,20}$/, ""));
}

/** The first words the person wrote about it, cut at a word. */
function proposeTitle(issue: Issue): string | null {
  const { stories, sections } = issue.text;
  const said = ["actual", "problem", "solution"].flatMap((topic) =>
    sections.filter((section) => section.topic === topic).map(({ text }) => text),
  );
  const opening = sections.find(({ level }) => level === 0)?.text;
  const source = stories[0]?.action ?? said[0] ?? opening ?? "";
  const sentence =
    source
      .replace(/^[\s>*#_-]+/, "")
      .split(/[\n\r.!?]/, 1)[0]
      ?.trim() ?? "";
  if (countWords(sentence) < 3 || /[`<[\]|]/.test(sentence)) {
    return null;
  }
  const space = sentence.lastIndexOf(" ", 70);
  const short = sentence.length <= 70 ? sentence : sentence.slice(0, space === -1 ? 70 : space);
  return short.charAt(0).toUpperCase() + short.slice(1);
}
