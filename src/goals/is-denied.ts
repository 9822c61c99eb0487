/** Whether a text names a goal only to say that it is not the issue's. */
import type { Place } from "../model/place.ts";

/** Whether “not”, “unlike”, “instead of” and the like stand right before the place: “not part of G-2”. */
export function isDeniedBefore(prose: string, { start }: Place): boolean {
  return DENIED_BEFORE.test(prose.slice(Math.max(0, start - 80), start));
}

/** Whether the sentence around the place denies or sets apart: “It conflicts with G-2”, “unlike what we did for G-2”. */
export function isSpokenAgainst(prose: string, { start, end }: Place): boolean {
  const before =
    prose
      .slice(Math.max(0, start - FAR), start)
      .split(BREAK)
      .at(-1) ?? "";
  const after = prose.slice(end, end + FAR).split(BREAK, 1)[0] ?? "";
  return deniesAnything(before) || deniesAnything(after);
}

/** Of a sentence, or of the words before a goal on its line. */
export function deniesAnything(words: string): boolean {
  return AGAINST.test(words);
}

/** A sentence is no longer; the rest is somebody's list. */
const FAR = 300;
const BREAK = /[.!?;](?:\s|$)|\r?\n[ \t]*\r?\n|\r?\n[ \t]*(?:[-*+]|\d{1,3}[.)]|#{1,6})[ \t]/u;

const NOT =
  "not|never|no longer|cannot|nor|neither|unlike|instead of|rather than|except|não|nem|nunca|sem|exceto";
const DENIED_BEFORE = new RegExp(
  String.raw`(?:(?<!\p{L})(?:${NOT}|(?:ao contrário|em vez) d[eao])|n['’]t)(?:\s+(?:a|an|the|any|be|really|part|about|for|of|to|in|with|goal|uma?|parte|sobre|para|d[eao]|meta|objetivo|é)){0,4}[\s*_(:]*$`,
  "iu",
);
const AGAINST = new RegExp(
  String.raw`(?:(?<!\p{L})(?:${[
    NOT,
    "no|none|without|out of scope|against|conflicts?|conflicting|contradicts?|competes?|blocked|blocks|blocking|depends|dependent|waits?|waiting",
    "(?:like|as) (?:what )?(?:we|they|you|i) did|similar to|did for|as for|in contrast|contrary|unrelated|apart from|other than",
    "ao contrário|em vez d[eao]|fora d[eao]|contra|conflita|bloquead[ao]|bloqueia|depende|aguardando|como fizemos|fizemos",
  ].join("|")})(?!\p{L})|n['’]t(?!\p{L}))`,
  "iu",
);
