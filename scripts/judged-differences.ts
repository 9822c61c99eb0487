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
const MARKS =
  "The benefit ends with a run of underscores for a word to fill in, which the reader takes for marks.";
const TWICE = "“so that” stands twice; the plain reading takes the second, the reader the first.";
const NO_STORY = "The line holds the end of a sentence and no story.";
const BRACKET =
  "A bracket in the action opens with “so”; the reader takes it for the benefit, which follows with “because”.";
const ETC =
  "“etc.” with a dash behind it is taken for the end of the sentence, so the benefit is not reached.";

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
  "g13:4:benefit": { verdict: "wrong", cause: MARKS },
  "g21:7:action": { verdict: "right", cause: TWICE },
  "g21:7:benefit": { verdict: "wrong", cause: TWICE },
  "g21:15:action": { verdict: "wrong", cause: TWO_SENTENCES },
  "g21:15:benefit": { verdict: "wrong", cause: TWO_SENTENCES },
  "g23:8:role": { verdict: "none", cause: NO_STORY },
  "g23:8:action": { verdict: "none", cause: NO_STORY },
  "g23:40:role": { verdict: "right", cause: REFUSAL },
  "g23:40:action": { verdict: "right", cause: REFUSAL },
  "g27:33:action": { verdict: "wrong", cause: BRACKET },
  "g27:33:benefit": { verdict: "wrong", cause: BRACKET },
  "g27:58:action": { verdict: "wrong", cause: ETC },
  "g27:58:benefit": { verdict: "wrong", cause: ETC },
};
