/** The acceptance criteria of an issue as a reader counts them. */
import type { Criterion, Issue } from "../../model/issue.ts";

/**
 * A scenario that acts twice is one, and so is a scenario with the item of a checklist that repeats its name: the item is
 * given, since it tells whether that is done.
 */
export function wholeCriteria(issue: Issue): readonly Criterion[] {
  const { body, text } = issue;
  const whole: Criterion[] = [];
  for (const criterion of text.criteria) {
    const before = whole.at(-1);
    if (before !== undefined && goesOn(body, before, criterion)) {
      whole[whole.length - 1] = { ...before, place: { ...before.place, end: criterion.place.end } };
    } else {
      whole.push(criterion);
    }
  }
  const items = new Set(whole.filter(isItem).map((item) => bareName(item.text)));
  return items.size === 0
    ? whole
    : whole.filter((one) => isItem(one) || !namesOf(issue, one).some((name) => items.has(name)));
}

function isItem({ kind }: Criterion): boolean {
  return kind === "item";
}

/** By the heading right above it and by its own first line. */
function namesOf({ text }: Issue, { text: words, place }: Criterion): readonly string[] {
  const section = text.sections.findLast(
    ({ textPlace }) => textPlace.start <= place.start && place.end <= textPlace.end,
  );
  return [section?.heading ?? "", words.split(/[\r\n]/, 1)[0] ?? ""]
    .map(bareName)
    .filter((name) => name !== "");
}

const MARKS = String.raw`^[\s>*_+[\]xX-]{0,20}`;
const SETS_OUT = new RegExp(
  String.raw`${MARKS}(?:given|scenario|example|dad[oa]s?|cenário|cenario|exemplo)(?!\p{L})`,
  "iu",
);
const ACTS = new RegExp(String.raw`${MARKS}(?:when|quando)(?!\p{L})`, "iu");
const NOTHING = /^[\s>*_+[\]xX-]*$/;

/** “When … then …” right after a scenario that has its “Given” already. */
function goesOn(body: string, before: Criterion, next: Criterion): boolean {
  return (
    before.kind === "scenario" &&
    next.kind === "scenario" &&
    ACTS.test(next.text) &&
    SETS_OUT.test(before.text) &&
    NOTHING.test(body.slice(before.place.end, next.place.start))
  );
}

const LABEL = /^(?:criterion|critério|criterio|scenario|cenário|cenario|ac|ca)[\s\d.]{0,9}[-–—:.)\s]/iu;

/** Without its kind and number, marks and case; empty where nothing is left. */
function bareName(name: string): string {
  const bare = name
    .replaceAll(/[*_`#]/g, "")
    .trim()
    .replace(LABEL, "");
  return bare
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
