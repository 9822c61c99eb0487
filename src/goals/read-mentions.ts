/** The goals a text speaks of, by id or by the number of their issue, and which of them it says it serves. */
import type { Goal } from "../model/goal.ts";
import type { Command, Issue, Reference } from "../model/issue.ts";
import type { Place } from "../model/place.ts";
import { goalCalled, goalLike, goalOfIssue } from "./find-goal.ts";
import { deniesAnything, isDeniedBefore, isSpokenAgainst } from "./is-denied.ts";
import { listStruck, withoutStruck } from "./list-struck.ts";
import { readGoalLines } from "./read-goal-lines.ts";

export interface Mention {
  /** `null` for an id or words no goal has; an id, or words like a goal's, are always said. */
  readonly goal: Goal | null;
  readonly id: string;
  readonly via: "text" | "reference";
  readonly quote: string;
  readonly place: Place;
  /** “Goal: G-2”, “part of #12”, “Helps with: G-2” as a line: not only spoken of. */
  readonly said: boolean;
  /** “Blocked by #12”, “not about G-2”: spoken of as something else. */
  readonly denied: boolean;
}

/** In the order of the text, commands first. */
export function readMentions(
  { text, url = "" }: Pick<Issue, "text"> & { readonly url?: string },
  goals: readonly Goal[],
): readonly Mention[] {
  const commands = text.commands.flatMap((command) => commanded(command, goals));
  const own = /([^/]+\/[^/]+)\/issues\/\d+$/.exec(url)?.[1]?.toLowerCase() ?? null;
  const struck = listStruck(text.prose);
  const standing = text.references.filter(({ place }) => !struck.some((span) => isIn(place, span)));
  const read = standing.flatMap((reference) => mentionOf(reference, text, goals, own));
  return [...commands, ...withLines(oncePerPlace(read), standing, text, goals)];
}

/** A goal's name as the whole of its line goes before what is part of it: `Q4 revenue` is no `Q4`. */
function withLines(
  mentions: readonly Mention[],
  references: readonly Reference[],
  text: Issue["text"],
  goals: readonly Goal[],
): readonly Mention[] {
  const lines = readGoalLines(text, goals).filter(({ goal, place }) =>
    goal === null
      ? !references.some((reference) => isIn(reference.place, place))
      : !mentions.some((mention) => mention.said && mention.goal === goal && isIn(mention.place, place)),
  );
  const outside = mentions.filter(({ place }) => !lines.some((line) => isIn(place, line.place)));
  return [
    ...outside,
    ...lines.map(({ goal, words, place }): Mention => {
      const said = goal !== null || goalLike(words, goals) !== null;
      return { goal, id: goal?.id ?? words, via: "text", quote: short(words), place, said, denied: false };
    }),
  ].sort((a, b) => a.place.start - b.place.start);
}

const LONGEST_QUOTE = 80;

function short(words: string): string {
  const plain = words.replaceAll("`", "'");
  return plain.length > LONGEST_QUOTE ? `${plain.slice(0, LONGEST_QUOTE - 1)}…` : plain;
}

function isIn({ start, end }: Pick<Place, "start" | "end">, outer: Pick<Place, "start" | "end">): boolean {
  return outer.start <= start && end <= outer.end;
}

/** `/goal G-2`, whatever comes after the id; the place is the id's, so that another can stand there. */
function commanded({ name, argument, place }: Command, goals: readonly Goal[]): readonly Mention[] {
  if (name !== "goal" || argument === "") {
    return [];
  }
  const whole = goalCalled(argument, goals);
  const quote = whole === null ? (argument.split(/\s/, 1)[0] ?? argument) : argument;
  const start = place.end - argument.length;
  const at = {
    line: place.line,
    column: place.column + start - place.start,
    start,
    end: start + quote.length,
  };
  return [{ ...named(quote, goals), via: "text", quote, place: at, said: true, denied: false }];
}

function named(id: string, goals: readonly Goal[]): Pick<Mention, "goal" | "id"> {
  const goal = goalCalled(id, goals);
  return { goal, id: goal?.id ?? id };
}

function mentionOf(
  reference: Reference,
  text: Issue["text"],
  goals: readonly Goal[],
  own: string | null,
): readonly Mention[] {
  const { kind, role, place, goal: id, number, repository } = reference;
  const isDenied = isDeniedBefore(text.prose, place);
  const isAgainst = isDenied || isSpokenAgainst(text.prose, place);
  if (kind === "goal" && id !== null) {
    const found = named(id, goals);
    const isNumber = id.startsWith("#");
    const ties = role === "goal" || role === "part-of" || (!isNumber && standsAlone(place, text));
    const said = ties && !isDenied;
    const via = isNumber ? "reference" : "text";
    return found.goal === null && !said ? [] : [{ ...found, via, quote: id, place, said, denied: isAgainst }];
  }
  if (kind !== "issue" || number === null || (repository !== null && repository.toLowerCase() !== own)) {
    return [];
  }
  const goal = goalOfIssue(number, goals);
  const ties = role === "goal" || (goal !== null && (role === "part-of" || isUnderGoal(place, text)));
  const isUnknown =
    goal === null &&
    (role === "goal" || beginsGoal(place, text)) &&
    goals.some(({ issue }) => issue !== null);
  const quote = `#${number}`;
  const denied = role !== "mentions" || isAgainst;
  return goal === null && (!isUnknown || isDenied)
    ? []
    : [
        {
          goal,
          id: goal?.id ?? quote,
          via: "reference",
          quote,
          place,
          said: (ties || isUnknown) && !isDenied,
          denied,
        },
      ];
}

const LABEL =
  /^[ \t]*(?:[-*+][ \t]+)?(?:[*_]{0,2}(?!see|related|cf|compare|veja)\p{L}[\p{L} -]{0,40}[*_]{0,2}[ \t]?:[*_]{0,2}[ \t]*)$/iu;

/** “Helps with: G-2”: nobody writes such a line but to tie the issue to the goal. */
function standsAlone({ start, end }: Place, { prose }: Issue["text"]): boolean {
  const before =
    prose
      .slice(Math.max(0, start - 80), start)
      .split(/[\r\n]/)
      .at(-1) ?? "";
  const after = prose.slice(end, end + 80).split(/[\r\n]/, 1)[0] ?? "";
  return LABEL.test(withoutStruck(before)) && !deniesAnything(before) && /^[\s.*_]*$/.test(after);
}

function isUnderGoal({ start }: Place, { sections }: Issue["text"]): boolean {
  return sections.some(
    ({ topic, textPlace }) => topic === "goal" && textPlace.start <= start && start < textPlace.end,
  );
}

function beginsGoal({ start }: Place, { sections }: Issue["text"]): boolean {
  return sections.some(({ topic, textPlace }) => topic === "goal" && textPlace.start === start);
}

/** `#12` is read as an issue's number and as a goal's name: the one that says more counts. */
function oncePerPlace(mentions: readonly Mention[]): readonly Mention[] {
  const best = new Map<number, Mention>();
  for (const mention of mentions) {
    const { start } = mention.place;
    const before = best.get(start);
    if (before === undefined || rankOf(mention) > rankOf(before)) {
      best.set(start, mention);
    }
  }
  return [...best.values()];
}

function rankOf({ said, denied }: Mention): number {
  return said ? 2 : denied ? 1 : 0;
}
