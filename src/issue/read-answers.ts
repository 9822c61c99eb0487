/** The answers a form's issue gives, in the form's order, each with its state and its place. */
import type { FormField } from "../model/form.ts";
import type { Answer, AnswerState } from "../model/issue.ts";
import type { FoundForm, PlacedField } from "./find-form.ts";
import { isFiller } from "./is-filler.ts";
import { readBoxes } from "./read-boxes.ts";
import { resolveChoices } from "./resolve-choices.ts";
import { placeOf, type Source, type Span, trimBlankLines, unifyLines, wordsOf } from "./source.ts";
import { withoutComments } from "./without-comments.ts";

/** A heading of the form with the stretch that answers it. */
export interface Region {
  /** `null` for a heading whose field the form no longer has. */
  readonly field: FormField | null;
  readonly heading: Span;
  /** The heading's words. */
  readonly label: string;
  /** From below the heading to the next heading of the form, without outer blank lines. */
  readonly body: Span;
}

const NO_RESPONSE = "_No response_";

/** Characters without a width. */
const UNSEEN = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;

/** The regions in the order of the text. */
export function regionsOf(source: Source, found: FoundForm): readonly Region[] {
  const placed = found.fields.flatMap(({ field, heading }) => (heading === null ? [] : [{ field, heading }]));
  const gone = found.gone.map((heading) => ({ field: null, heading }));
  const ordered = [...placed, ...gone].sort((a, b) => a.heading.start - b.heading.start);
  return ordered.map(({ field, heading }, index) => {
    const end = ordered[index + 1]?.heading.start ?? source.text.length;
    const start = Math.min(end, heading.next + restOfLabel(source, heading.next, field?.label ?? ""));
    return {
      field,
      heading: { start: heading.start, end: heading.end },
      label: heading.words,
      body: trimBlankLines(source.text, { start, end }),
    };
  });
}

export function readAnswers(source: Source, found: FoundForm, regions: readonly Region[]): readonly Answer[] {
  return found.fields.map((placed) => {
    const region = regions.find(({ heading }) => heading.start === placed.heading?.start);
    return region === undefined ? missing(placed) : readAnswer(source, placed.field, region);
  });
}

/** A label of several lines goes on under its heading: how many characters of it follow. */
function restOfLabel(source: Source, next: number, label: string): number {
  const rest = label.trim().split(/\r?\n/).slice(1).join("\n");
  return rest !== "" && source.text.startsWith(rest, next) ? rest.length : 0;
}

function missing({ field }: PlacedField): Answer {
  return { ...bare(field), state: "missing", text: "", choices: [], boxes: [], place: null };
}

function bare(field: FormField): Pick<Answer, "id" | "label" | "type" | "required"> {
  return { id: field.id, label: field.label.trim(), type: field.type, required: field.required };
}

function readAnswer(source: Source, field: FormField, region: Region): Answer {
  const span = field.render === null ? region.body : unwrapFence(source, region.body);
  const words = wordsOf(source, span);
  const boxes = field.type === "checkboxes" ? readBoxes(words, field.boxes) : [];
  const state = stateOf(words, field, boxes);
  return {
    ...bare(field),
    state,
    text: state === "empty" ? "" : words,
    choices: field.type === "dropdown" && state === "answered" ? resolveChoices(words, field) : [],
    boxes,
    place: placeOf(source, span),
  };
}

function stateOf(words: string, field: FormField, boxes: Answer["boxes"]): AnswerState {
  if (field.type === "checkboxes" && boxes.length > 0) {
    return boxes.some(({ checked }) => checked) ? "answered" : "empty";
  }
  const seen = withoutTags(words).trim();
  if (seen === NO_RESPONSE || words.replaceAll(UNSEEN, "").trim() === "") {
    return "empty";
  }
  if (field.type === "dropdown") {
    return isNoChoice(words, field) ? "empty" : "answered";
  }
  return isPlaceholder(words, field) ? "placeholder" : "answered";
}

/**
 * "None" is what GitHub offers, and prints, for no choice: a reserved word for options. Source: "Common validation errors
 * when creating issue forms" in GitHub's documentation.
 */
function isNoChoice(words: string, { options }: FormField): boolean {
  return words.trim() === "None" && !options.some((option) => option.trim() === "None");
}

/** Whether an answer is the form's own filler or says nothing. */
function isPlaceholder(words: string, field: FormField): boolean {
  if (
    field.value !== null &&
    field.value.trim() !== "" &&
    squeeze(words) === squeeze(unifyLines(field.value))
  ) {
    return true;
  }
  return isFiller(field.render === null ? words : words.replaceAll("<!--", "<"));
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

function withoutTags(text: string): string {
  return text.length > 400 ? text : withoutComments(text).replaceAll(/<\/?[a-z][^<>]*>/gi, "");
}

/** What stands in the fence GitHub wraps a `render:` answer in; a person's own fences within stay. */
function unwrapFence(source: Source, span: Span): Span {
  const { text } = source;
  const opener = /^`{3,}/.exec(text.slice(span.start, span.start + 64))?.[0];
  const first = text.indexOf("\n", span.start);
  if (opener === undefined || first === -1 || first >= span.end) {
    return span;
  }
  const last = text.lastIndexOf("\n", span.end - 1);
  const closer = text.slice(last + 1, span.end).trim();
  const closed = last >= first && closer.length >= opener.length && closer === "`".repeat(closer.length);
  return trimBlankLines(text, { start: first + 1, end: closed ? Math.max(first + 1, last) : span.end });
}
