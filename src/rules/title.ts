/** Says what the issue is about, in its title. */
import { z } from "zod";
import { inferType } from "../issue/infer-type.ts";
import type { Problem } from "../model/finding.ts";
import type { Issue } from "../model/issue.ts";
import { proposeTitle, titleAnswer } from "./titles/propose-title.ts";
import { defineRule } from "./rule.ts";
import { asCode } from "../issue/as-code.ts";
import { isInPortuguese } from "./words/is-portuguese.ts";
import { countTitleWords, readTitle, type ReadTitle } from "./titles/read-title.ts";

/** Long enough for the strictest policy. */
const OF_BUG = {
  english: "Search finds nothing for names with an accent since the last release",
  portuguese: "A busca não encontra nomes com acento desde a última versão da loja",
};
const OF_WORK = {
  english: "Keep the delivery address of a returning customer for the next order",
  portuguese: "Guardar o endereço de entrega do cliente para o próximo pedido na loja",
};
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
      .describe("At least this many words besides a prefix such as `[Bug]:`."),
  }),
  example: {
    ready: { title: "[Bug]: Search finds nothing for names with an accent", body: "" },
    unready: { title: "[Bug]: ", body: "" },
  },
  check(issue, { words }) {
    const read = readTitle(issue.title, issue.text.form?.title ?? null);
    const fault = faultOf(read, words);
    if (fault === null || isName(issue, fault)) {
      return [];
    }
    const { message, ...sure } = fault;
    const quote = issue.title.trim() === "" ? null : issue.title;
    return [{ message, quote, place: null, edit: retitle(issue, read, words), ...sure }];
  },
});

/** A short title that its field for a title holds as well is what the thing is called. */
function isName(issue: Issue, { atMost }: Fault): boolean {
  return atMost !== undefined && titleAnswer(issue)?.toLowerCase() === issue.title.trim().toLowerCase();
}

type Fault = Pick<Problem, "message" | "atMost">;

function faultOf({ told, kind, left }: ReadTitle, words: number): Fault | null {
  if (kind === "untouched") {
    // Some forms name their issues for good: such a title has words of its own.
    const meant =
      left === null && countTitleWords(told) > USUAL_WORDS ? ({ atMost: "advised" } as const) : {};
    return { message: "The title is the one its form starts with.", ...meant };
  }
  if (kind === "template") {
    return { message: `The title still holds ${asCode(left ?? "")} of its template.` };
  }
  if (kind === "generic") {
    return { message: "The title does not say what this is about." };
  }
  if (countTitleWords(told) < words) {
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

/** A label in brackets or before a colon, or a number, and no place for words: those that a new title keeps. */
const KEPT = /[\]:–-]$/;
const HOLDER = /title|name|summary|description|título|titulo|nome|resumo|descrição|\[\s*\]|\.\.\./i;

function prefixOf({ told, cleared }: ReadTitle): string {
  const prefix = cleared.endsWith(told) ? cleared.slice(0, cleared.length - told.length).trim() : "";
  return KEPT.test(prefix) && !HOLDER.test(prefix) ? `${prefix} ` : "";
}

function retitle(issue: Issue, read: ReadTitle, words: number): Problem["edit"] {
  const { kind, cleared } = read;
  if (kind === "told" && isTelling(cleared, words)) {
    const sentence = `Take what is left of the template out of the title: ${asCode(cleared)}.`;
    return { kind: "title", sentence, title: cleared };
  }
  const prefix = prefixOf(read);
  const isBug = inferType(issue)?.type === "bug";
  const what = isBug ? "what happens, and where or when" : "what will be different when it is done";
  const proposed = proposeTitle(issue);
  if (proposed === null || !isTelling(proposed, words)) {
    const example = isBug ? OF_BUG : OF_WORK;
    const telling = isInPortuguese(issue) ? example.portuguese : example.english;
    return {
      kind: "title",
      sentence: `Say in the title ${what}, such as “${telling}”.`,
      title: prefix + telling,
    };
  }
  const sentence = `Say in the title ${what}; its text calls it ${asCode(proposed)}.`;
  return { kind: "title", sentence, title: prefix + proposed };
}

function isTelling(written: string, words: number): boolean {
  return faultOf(readTitle(written, null), words) === null;
}
