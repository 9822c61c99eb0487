/** Whether a text is in Portuguese, told by words and endings that English has not. */
import type { Issue, IssueText } from "../../model/issue.ts";

/** A story's opening: "Como cliente, quero …". */
const STORY = /^[\s*_>#-]{0,12}(?:eu,?\s{1,3})?como(?!\p{L})/iu;
/** Not part of an address: `com` is a word, and the end of a domain. */
const WORD = /(?<![\p{L}.@/])\p{L}+(?![\p{L}/])/gu;
/** None that is English or Spanish too. */
const PORTUGUESE = new Set(
  "não uma um com em da das na nas dos pelo pela os ao aos é são está estão foi será deve devem você usuário quando sendo isso também quero objetivo objetivos critérios tarefas telas esperado história".split(
    " ",
  ),
);
const ENDING = /\p{L}{2}(?:ção|ções|ões|ão|acao|acoes|icao|icoes)$/u;
const ENGLISH = new Set(
  "the of to is and in for it this that with when should be are not we you from on an have has".split(" "),
);
/** Characters that are looked at. */
const LOOKED_AT = 1_200;
/** One word alone may be a name. */
const FEWEST = 2;

/** Many rules ask it of the same issue. */
const known = new WeakMap<IssueText, boolean>();

/** Of an issue by its title and prose. */
export function isInPortuguese({ title, text }: Issue): boolean {
  const told = known.get(text) ?? isPortuguese(`${title}\n${text.prose}`);
  known.set(text, told);
  return told;
}

export function isPortuguese(written: string): boolean {
  const text = written.slice(0, LOOKED_AT);
  if (STORY.test(text)) {
    return true;
  }
  const words = text.toLowerCase().match(WORD) ?? [];
  const found = words.filter((word) => PORTUGUESE.has(word) || ENDING.test(word)).length;
  return found >= FEWEST && found > words.filter((word) => ENGLISH.has(word)).length;
}
