/** Says what the issue is about, in its title. */
import { z } from "zod";
import type { Problem } from "../model/finding.ts";
import type { Issue } from "../model/issue.ts";
import { defineRule } from "./rule.ts";
import { asCode } from "./words/as-code.ts";
import { countWords } from "./words/count-words.ts";
import { readTitle, type ReadTitle } from "./words/read-title.ts";

/** Long enough for the strictest policy. */
const FALLBACK = "Search finds nothing for names with an accent since the last release";
/** Up to here a policy asks for no more than anybody would: a single word may be a name that says enough. */
const USUAL_WORDS = 2;

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
    const read = readTitle(issue.title, issue.text.form?.title ?? null);
    const fault = faultOf(read, words);
    if (fault === null) {
      return [];
    }
    const { message, ...sure } = fault;
    const quote = issue.title.trim() === "" ? null : issue.title;
    return [{ message, quote, place: null, edit: retitle(issue, read, words), ...sure }];
  },
});

type Fault = Pick<Problem, "message" | "atMost">;

function faultOf({ told, kind, left }: ReadTitle, words: number): Fault | null {
  if (kind === "untouched") {
    // Some forms name their issues for good: such a title has words of its own.
    const meant = left === null && countWords(told) > USUAL_WORDS ? ({ atMost: "advised" } as const) : {};
    return { message: "The title is the one its form starts with.", ...meant };
  }
  if (kind === "template") {
    return { message: `The title still holds ${asCode(left ?? "")} of its template.` };
  }
  if (kind === "generic") {
    return { message: "The title does not say what this is about." };
  }
  if (countWords(told) < words) {
    const unsure = words <= USUAL_WORDS ? ({ atMost: "advised" } as const) : {};
    return { message: "The title is too short to tell.", ...unsure };
  }
  if (kind === "topic") {
    return { message: "The title names where, but not what happens there.", atMost: "advised" };
  }
  return left === null
    ? null
    : { message: `The title still holds ${asCode(left)} of its template.`, atMost: "advised" };
}

function retitle(issue: Issue, { kind, cleared }: ReadTitle, words: number): Problem["edit"] {
  if (kind === "told" && isTelling(cleared, words)) {
    const sentence = `Take what is left of the template out of the title: ${asCode(cleared)}.`;
    return { kind: "title", sentence, title: cleared };
  }
  const proposed = proposeTitle(issue);
  if (proposed === null || !isTelling(proposed, words)) {
    const sentence = `Say in the title what happens or shall change, such as “${FALLBACK}”.`;
    return { kind: "title", sentence, title: FALLBACK };
  }
  const sentence = `Say in the title what happens or shall change, in your own words: \`${proposed}\`.`;
  return { kind: "title", sentence, title: proposed };
}

function isTelling(written: string, words: number): boolean {
  return faultOf(readTitle(written, null), words) === null;
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
