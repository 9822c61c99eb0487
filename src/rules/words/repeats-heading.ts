/** Whether a section says nothing but its own heading again: “## Goal”, and under it “goal”. */
import { plainWords } from "../../issue/topics.ts";
import type { Section } from "../../model/issue.ts";

/** Longer headings are told by nobody twice without a reason. */
const LONGEST = 80;

/** Of a field that offers choices, a choice may be called as the field is. */
const CHOSEN: ReadonlySet<Section["topic"]> = new Set([null, "environment", "estimate", "evidence"]);

export function repeatsHeading({ heading, level, text, topic }: Section): boolean {
  const written = text.trim();
  return (
    level > 0 &&
    !CHOSEN.has(topic) &&
    written !== "" &&
    written.length <= LONGEST &&
    !written.includes("`") &&
    plainWords(written) !== "" &&
    plainWords(written) === plainWords(heading)
  );
}
