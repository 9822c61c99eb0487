/** A second, plain reading of a line that holds one user story, by substrings only: what the reader is measured against. */

/** Lower-cased, blanks collapsed, without punctuation at either end; `null` where the line has no such part. */
export interface PlainStory {
  readonly role: string | null;
  readonly action: string | null;
  readonly benefit: string | null;
}

const ROLES = ["as an ", "as a ", "as the ", "as "];
const WISHES = [
  "i want to be able to ",
  "i want to have the ability to ",
  "i want the ability to ",
  "i want to have the option to ",
  "i would like to be able to ",
  "i would like to have the ability to ",
  "i would like the ability to ",
  "i would like to ",
  "i would like ",
  "i'd like to be able to ",
  "i'd like to ",
  "i'd like ",
  "i want to ",
  "i want ",
  "i need to be able to ",
  "i need to ",
  "i need ",
  "i wish to ",
  "i wish ",
  "i am able to ",
  "i should be able to ",
  "i must be able to ",
  "i can ",
  "i should ",
  "i must ",
  "i could ",
  "we want to ",
  "we want ",
  "we need to ",
  "we need ",
  "we can ",
];
const BENEFITS = [
  ", so that ",
  "so that ",
  "in order to ",
  "in order that ",
  "so as to ",
  " because ",
  " so i ",
  ", so ",
];

export function plainStory(line: string): PlainStory {
  const text = ` ${tidy(line)} `;
  const role = firstOf(
    text,
    ROLES.map((mark) => ` ${mark}`),
    0,
  );
  const wish = firstOf(
    text,
    WISHES.map((mark) => ` ${mark}`),
    role?.end ?? 0,
  );
  const benefit = firstOf(text, BENEFITS, wish?.end ?? 0);
  return {
    role: role === null || wish === null ? null : words(text.slice(role.end, wish.start)),
    action: wish === null ? null : words(text.slice(wish.end, benefit?.start)),
    benefit: benefit === null ? null : words(text.slice(benefit.end)),
  };
}

/** The earliest of the marks, the longest of those that begin there. */
function firstOf(text: string, marks: readonly string[], from: number) {
  let first: { readonly start: number; readonly end: number } | null = null;
  for (const mark of marks) {
    const start = text.indexOf(mark, from);
    const end = start + mark.length;
    if (
      start !== -1 &&
      (first === null || start < first.start || (start === first.start && end > first.end))
    ) {
      first = { start, end };
    }
  }
  return first;
}

function words(text: string): string | null {
  const told = tidy(text);
  return told === "" ? null : told;
}

/** As the two readings are compared. */
export function tidy(text: string): string {
  const marks = " .,;:!-–—>*_";
  const plain = text.toLowerCase().replaceAll("’", "'").split(/\s+/).join(" ");
  let start = 0;
  let end = plain.length;
  while (start < end && marks.includes(plain.charAt(start))) {
    start += 1;
  }
  while (end > start && marks.includes(plain.charAt(end - 1))) {
    end -= 1;
  }
  return plain.slice(start, end);
}
