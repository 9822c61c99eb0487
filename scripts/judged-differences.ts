/** Where the two readings of `../shared/corpus/stories` differ: each line as a person judged it, with the cause. */

export interface Judged {
  /** `right`: the reader is, the plain reading is not. `wrong`: the reader is not. `none`: the line does not tell it. */
  readonly verdict: "right" | "wrong" | "none";
  readonly cause: string;
}

const ADVERB =
  "An adverb stands between “I” and “want”; the plain reading knows no such wish and takes a later one.";
const REFUSAL = "The wish is a refusal (“do not want”), which the plain reading has no mark for.";
const NO_I = "The writer left “I” out before “would like”; the plain reading takes a later “I can”.";
const TWO_SENTENCES =
  "A full stop cuts the action in two and the benefit ends the second sentence; the reader ends the story at the stop.";

/** By set, line and part. */
export const judgedDifferences: Readonly<Record<string, Judged>> = {
  "g02:52:role": { verdict: "right", cause: REFUSAL },
  "g02:52:action": { verdict: "right", cause: REFUSAL },
  "g02:78:role": { verdict: "right", cause: ADVERB },
  "g02:78:action": { verdict: "right", cause: ADVERB },
  "g02:78:benefit": { verdict: "right", cause: ADVERB },
  "g02:92:role": { verdict: "right", cause: REFUSAL },
  "g02:92:action": { verdict: "right", cause: REFUSAL },
  "g08:39:role": { verdict: "right", cause: NO_I },
  "g08:39:action": { verdict: "right", cause: NO_I },
  "g08:39:benefit": { verdict: "right", cause: NO_I },
  "g10:58:action": { verdict: "wrong", cause: TWO_SENTENCES },
  "g10:58:benefit": { verdict: "wrong", cause: TWO_SENTENCES },
};
