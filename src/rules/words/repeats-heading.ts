/** Whether a section says nothing but its own heading again: “## Goal”, and under it “goal”. */
import { plainWords } from "../../issue/topics.ts";
import type { Section } from "../../model/issue.ts";

/** Longer headings are told by nobody twice without a reason. */
const LONGEST = 80;

export function repeatsHeading({ heading, level, text }: Section): boolean {
  const written = text.trim();
  return (
    level > 0 &&
    written !== "" &&
    written.length <= LONGEST &&
    !written.includes("`") &&
    plainWords(written) !== "" &&
    plainWords(written) === plainWords(heading)
  );
}
