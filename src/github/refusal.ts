/** What a person has to set right before a run can go on. */

/** Thrown while nothing is written yet; each sentence says what is wrong and what to do. */
export class Refusal extends Error {
  readonly sentences: readonly string[];

  constructor(...sentences: readonly string[]) {
    super(sentences.join("\n"));
    this.name = "Refusal";
    this.sentences = sentences;
  }
}
