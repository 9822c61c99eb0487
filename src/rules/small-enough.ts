/** Is small enough to be finished within an iteration. */
import { z } from "zod";
import type { Edit, Problem } from "../model/finding.ts";
import type { Issue, Task } from "../model/issue.ts";
import { splitAlong, type Piece } from "./edits/split-along.ts";
import { defineRule } from "./rule.ts";
import { wholeCriteria } from "./criteria/whole-criteria.ts";

export const smallEnough = defineRule({
  id: "small-enough",
  sentence: "It is small enough to be finished within an iteration.",
  level: "advised",
  stage: "ready",
  options: z.strictObject({
    estimate: z.number().positive().default(8).describe("Largest estimate that fits, in points."),
    criteria: z.number().int().min(1).default(8).describe("At most this many acceptance criteria."),
    tasks: z.number().int().min(1).default(12).describe("At most this many open tasks."),
    stories: z.number().int().min(1).default(3).describe("At most this many user stories."),
  }),
  example: {
    ready: { title: "Remember the delivery address", body: "Estimate: 5" },
    unready: {
      title: "Remember the delivery address",
      body: "Estimate: 13\n\n## Acceptance criteria\n\n- A customer finds the last address filled in\n- A guest finds an empty form\n- A customer can choose another address\n- A customer can have all addresses forgotten",
    },
  },
  check(issue, limits, { estimate }) {
    // What has sub-issues is split already.
    if (issue.subIssues.total > 0) {
      return [];
    }
    const pieces = piecesOf(issue);
    const problems: Problem[] = [];
    if (estimate?.points === true && estimate.value > limits.estimate) {
      const written = issue.text.estimate;
      const place = written?.points === estimate.value ? written.place : null;
      const message = `The estimate of ${estimate.value} is above ${limits.estimate}.`;
      const least = Math.ceil(estimate.value / limits.estimate);
      problems.push(tooBig(issue, message, place, splitInto(issue, pieces, KINDS, limits, least)));
    }
    for (const kind of KINDS) {
      const first = pieces[kind][limits[kind]];
      if (first !== undefined) {
        const done = kind === "criteria" && issue.text.criteria.some(({ checked }) => checked === true);
        const counted = `${pieces[kind].length} ${done ? "open " : ""}${WORDS[kind]}`;
        const message = `${counted} are more than ${limits[kind]}.`;
        problems.push(tooBig(issue, message, first.place, splitInto(issue, pieces, [kind], limits)));
      }
    }
    return problems;
  },
});

const KINDS = ["stories", "criteria", "tasks"] as const;
type Kind = (typeof KINDS)[number];
type Pieces = Readonly<Record<Kind, readonly Piece[]>>;

const WORDS: Readonly<Record<Kind, string>> = {
  stories: "user stories",
  criteria: "acceptance criteria",
  tasks: "open tasks",
};

/** What is left to do. */
function piecesOf(issue: Issue): Pieces {
  const { body, text } = issue;
  return {
    // A story that the title tells stands nowhere in the text.
    stories: text.stories
      .filter(({ place }) => place.end > place.start)
      .map(({ action, place }) => ({ text: action.charAt(0).toUpperCase() + action.slice(1), place })),
    criteria: outermost(
      body,
      wholeCriteria(issue).filter(({ checked }) => checked !== true),
    ),
    tasks: outermost(
      body,
      text.tasks.filter((task) => !task.checked && !isIssue(task)),
    ),
  };
}

/** An item within an item is a part of that one. */
function outermost(body: string, pieces: readonly Piece[]): readonly Piece[] {
  let outer: Piece | undefined;
  return pieces.filter((piece) => {
    const isWithin =
      outer !== undefined &&
      piece.place.column > outer.place.column + 1 &&
      !/[\r\n][^\s]/.test(body.slice(outer.place.end, piece.place.start));
    outer = isWithin ? outer : piece;
    return !isWithin;
  });
}

/** A task that is an issue is split off already. */
function isIssue({ text }: Task): boolean {
  return /^\s*(?:[\w.-]{1,39}\/[\w.-]{1,100})?#\d|^\s*https?:\/\/\S{1,200}\/(?:issues|pull)\/\d/.test(text);
}

/** Into at least so many. */
function splitInto(
  issue: Issue,
  pieces: Pieces,
  kinds: readonly Kind[],
  limits: Readonly<Record<Kind, number>>,
  least = 2,
): Edit {
  const piles = kinds.map((kind) => ({ kind, pieces: pieces[kind], most: limits[kind] }));
  const sentence = "Split it into issues that can each be finished within an iteration.";
  return splitAlong(issue, piles, least) ?? { kind: "act", sentence };
}

function tooBig({ body }: Issue, message: string, place: Problem["place"], edit: Edit): Problem {
  const quote = place === null ? null : (body.slice(place.start, place.end).split(/[\r\n]/, 1)[0] ?? null);
  return { message, quote, place, edit };
}
