/** The roles it touches have agreed to it. */
import { z } from "zod";
import { silence } from "../issue/silence.ts";
import type { Problem } from "../model/finding.ts";
import type { Issue } from "../model/issue.ts";
import type { Place } from "../model/place.ts";
import { defineRule } from "./rule.ts";
import { asCode } from "../issue/as-code.ts";
import { placeAt } from "./words/place-at.ts";
import { plainProse } from "./words/plain-prose.ts";

/** In the example below. */
const DESIGN = { roles: { design: { touches: { words: ["address"] } } } };

const NAMES = z.array(z.string().trim().min(1)).default([]);
const ROLE = z.strictObject({
  touches: z
    .strictObject({
      labels: NAMES.describe("Labels that tell it."),
      words: NAMES.describe("Words of the title or the text that tell it."),
    })
    .prefault({})
    .describe("How an item shows that it touches the role; with neither labels nor words every item does."),
  label: z
    .string()
    .trim()
    .min(1)
    .optional()
    .describe("The label by which the role agrees; `signed off: ROLE` where not given."),
});
type Role = z.output<typeof ROLE>;

export const signOff = defineRule({
  id: "sign-off",
  sentence: "Every role it touches has signed it off.",
  level: "advised",
  stage: "ready",
  needsFullReading: true,
  options: z.strictObject({
    roles: z
      .record(z.string().trim().min(1), ROLE)
      .default({})
      .describe("Roles to ask, by name, such as `design`, `security`, `support`."),
  }),
  example: {
    ready: { title: "Remember the delivery address", body: "- [x] Signed off by design", options: DESIGN },
    unready: { title: "Remember the delivery address", body: "- [ ] Signed off by design", options: DESIGN },
  },
  check(issue, { roles }) {
    return Object.entries(roles).flatMap(([name, role]): Problem[] => {
      const touched = findTouch(issue, role);
      return touched === null || isSigned(issue, name, role) ? [] : [ask(issue, name, role, touched)];
    });
  },
});

/** Words that show it, with their place in the body; a label or the title has none there. */
interface Touch {
  readonly words: string;
  readonly place: Place | null;
}

function findTouch(issue: Issue, { touches: { labels, words } }: Role): Touch | null {
  if (labels.length + words.length === 0) {
    return { words: "", place: null };
  }
  const label = issue.labels.find((own) => labels.some((named) => isSame(own, named)));
  if (label !== undefined) {
    return { words: label, place: null };
  }
  const prose = proseOf(issue);
  for (const word of words) {
    const inTitle = findWord(issue.title, word);
    const found = inTitle ?? findWord(prose, word);
    if (found !== null) {
      const place = inTitle === null ? placeAt(issue.body, found.index, found.index + found[0].length) : null;
      return { words: found[0], place };
    }
  }
  return null;
}

/** A “Screen Reader” of the machine touches no screen. */
function proseOf(issue: Issue): string {
  const machine = issue.text.sections.filter(({ topic }) => topic === "environment");
  return silence(
    plainProse(issue),
    machine.map(({ textPlace }) => textPlace),
  );
}

/** Whole words, whatever their case. */
function findWord(text: string, word: string): RegExpExecArray | null {
  const parts = word.split(/\s+/);
  // Few texts hold the word at all, and a look costs less than a pattern.
  if (!text.toLowerCase().includes((parts[0] ?? "").toLowerCase())) {
    return null;
  }
  const literal = parts
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join(String.raw`\s+`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}_])${literal}(?![\p{L}\p{N}_])`, "iu").exec(text);
}

const AGREES = String.raw`(?:sign(?:ed|s)?[ -]?off|sign(?:ed|s)?|approv(?:ed|es?|al)|review(?:ed|s)?|agree[sd]?|accept(?:ed|s)?|oks?|lgtm|aprov(?:ad[oa]|ou|a|ação)|revis(?:ad[oa]|ou|ão)|valid(?:ad[oa]|ou|ação)|aceit(?:o|a|ou|e))`;
const MARKS = String.raw`[\s*_:()–—-]{1,6}`;
const BY = String.raw`(?:by|from|with|por|pel[oa]|d[aeo])`;

/** “Signed off by ROLE”, “ROLE approves it”, “ROLE: reviewed”; what else names the role is work of it. */
function isAgreement(words: string, name: string): boolean {
  const role = findWord(words, name);
  if (role === null) {
    return false;
  }
  const before = words.slice(0, role.index);
  const after = words.slice(role.index + role[0].length);
  return BEFORE.test(before) || (OPENS.test(before) && AFTER.test(after));
}

const BEFORE = new RegExp(
  String.raw`^[\s*_]{0,5}(?:\p{L}{1,5} ){0,2}${AGREES}(?:[*_ ]{1,5}${BY}[: *_]{1,5}(?:\p{L}{1,20}(?:,| and| e) ){0,2}|[*_ ]{0,5}[:(–—-][*_ ]{0,5})(?:the |our |[oa] )?[*_@]{0,4}$`,
  "iu",
);
const OPENS = /^[\s*_@]{0,5}(?:the |our |[oa] )?[*_@]{0,4}$/iu;
const AFTER = new RegExp(
  String.raw`^(?: team| lead)?${MARKS}(?:(?:has|have|is|was|must|team) ){0,2}${AGREES}(?!\p{L})`,
  "iu",
);

interface Box {
  readonly text: string;
  readonly checked: boolean | null;
  readonly place: Place | null;
}

/** “Design”, “Signed off by design”; never “Design the page”, which is work. */
function boxesOf({ text }: Issue, name: string): readonly Box[] {
  const boxes: readonly Box[] = [
    ...text.tasks,
    ...text.criteria,
    ...text.answers.flatMap(({ boxes: own }) =>
      own.map(({ label, checked }) => ({ text: label, checked, place: null })),
    ),
  ];
  return boxes.filter(
    ({ text: words, checked }) =>
      checked !== null &&
      findWord(words, name) !== null &&
      (isAgreement(words, name) || isSame(words.replaceAll(/[^\p{L}\p{N}\s]/gu, ""), name)),
  );
}

function labelOf(name: string, { label }: Role): string {
  return label ?? `signed off: ${name}`;
}

function isSigned(issue: Issue, name: string, role: Role): boolean {
  return (
    issue.labels.some((label) => isSame(label, labelOf(name, role))) ||
    boxesOf(issue, name).some(({ checked }) => checked)
  );
}

function ask(issue: Issue, name: string, role: Role, { words, place }: Touch): Problem {
  const because = words === "" ? "" : `, and it touches ${asCode(words)}`;
  const found = { message: `${asCode(name)} has not signed it off${because}.`, quote: place && words, place };
  for (const box of boxesOf(issue, name)) {
    const tick = box.place === null ? null : tickPlace(issue.body, box.place);
    if (tick !== null) {
      const sentence = `Once ${asCode(name)} agrees, tick ${asCode(box.text)}.`;
      return { ...found, edit: { kind: "replace", sentence, place: tick, text: "[x]" } };
    }
  }
  const sentence = `Put the label ${asCode(labelOf(name, role))} on it once ${asCode(name)} agrees.`;
  return { ...found, edit: { kind: "act", sentence } };
}

/** Of the box itself, which stands right before its words. */
function tickPlace(body: string, { start }: Place): Place | null {
  const box = /\[[ \t]\][ \t]{1,9}$/.exec(body.slice(Math.max(0, start - 20), start));
  const at = box === null ? -1 : start - box[0].length;
  return box === null ? null : placeAt(body, at, at + "[ ]".length);
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
