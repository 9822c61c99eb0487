/** Nothing open stands in its way. */
import { z } from "zod";
import type { Problem } from "../model/finding.ts";
import type { Issue, IssueName } from "../model/issue.ts";
import { defineRule, type RuleContext } from "./rule.ts";
import { asCode } from "../issue/as-code.ts";
import { isInQuotation } from "../issue/in-quotation.ts";
import { isHere, isNeighbour, nameFrom } from "../issue/is-here.ts";

/** Of sub-issues; GitHub allows eight. */
const MOST_LEVELS = 8;

export const dependenciesClear = defineRule({
  id: "dependencies-clear",
  sentence: "No open issue blocks it.",
  level: "required",
  stage: "ready",
  options: z.strictObject({
    text: z
      .boolean()
      .default(true)
      .describe("Also advise to mark the issues that only the text says it waits for."),
  }),
  example: {
    ready: { title: "Remember the delivery address", body: "" },
    unready: { title: "Remember the delivery address", body: "", blockedBy: [7] },
  },
  check(issue, { text }, { cycle, open }) {
    const blockers = issue.blockedBy.filter(
      (blocker) => blocker.state === "open" && !(isNeighbour(issue, blocker) && blocker.number === cycle[1]),
    );
    return [
      ...(cycle.length > 1 ? [circle(cycle)] : []),
      ...blockers.map((blocker) => blocked(issue, blocker)),
      ...(text ? onlyWritten(issue, open) : []),
    ];
  },
});

function blocked(issue: Issue, blocker: IssueName): Problem {
  const name = asCode(nameFrom(issue, blocker));
  return {
    message: `Blocked by ${name}, which is open.`,
    quote: null,
    place: null,
    edit: {
      kind: "act",
      sentence: `Finish ${name} first, or remove the dependency if it no longer holds.`,
    },
  };
}

/** All members of a circle are told to cut the same link of it. */
function circle(cycle: readonly number[]): Problem {
  const names = cycle.map((number) => `\`#${number}\``);
  const waits = names.map((name, index) => `${name} for ${names[(index + 1) % names.length]}`);
  const lowest = cycle.indexOf(Math.min(...cycle));
  return {
    message: `It waits for itself: ${waits.join(", ")}.`,
    quote: null,
    place: null,
    edit: {
      kind: "act",
      sentence: `Cut the circle: remove ${names[(lowest + 1) % names.length]} from what blocks ${names[lowest]}, or another link that holds least.`,
    },
  };
}

/**
 * What the text alone says, each reference once. Of the issue's own repository a sweep knows what is still open and lies
 * neither above nor below it; of another nobody here does, and once it is marked, GitHub tells.
 */
function onlyWritten(issue: Issue, open: RuleContext["open"]): readonly Problem[] {
  const told = new Set(issue.blockedBy.map((blocker) => nameFrom(issue, blocker).toLowerCase()));
  return issue.text.references.flatMap((reference): Problem[] => {
    const { kind, role, repository, number, place } = reference;
    if (
      kind !== "issue" ||
      role !== "blocked-by" ||
      number === null ||
      isInQuotation(issue.body, place.start)
    ) {
      return [];
    }
    const here = isHere(issue, repository);
    const name = `${here ? "" : (repository ?? "")}#${number}`;
    if (told.has(name.toLowerCase())) {
      return [];
    }
    told.add(name.toLowerCase());
    const quote = issue.body.slice(place.start, place.end);
    if (here && number === issue.number) {
      return [{ ...itself(name), quote, place, atMost: "advised" }];
    }
    if (!here) {
      return [{ ...unmarked(name), quote, place, atMost: "advised" }];
    }
    return isFree(issue, number, open)
      ? [{ ...unmarked(name), quote, place, atMost: "advised", ofBacklog: true }]
      : [];
  });
}

function unmarked(name: string): Pick<Problem, "message" | "edit"> {
  const sentence = `Mark it as blocked by \`${name}\` under “Relationships”, or take the words out if they no longer hold.`;
  return {
    message: `The text says it waits for \`${name}\`, which is not marked as blocking it.`,
    edit: { kind: "act", sentence },
  };
}

function itself(name: string): Pick<Problem, "message" | "edit"> {
  const sentence = "Put the number of the issue that it waits for there, or take the words out.";
  return {
    message: `The text says it waits for \`${name}\`, which is itself.`,
    edit: { kind: "act", sentence },
  };
}

/** Open, and neither above the issue nor below it. */
function isFree({ number, ancestors }: Issue, named: number, open: RuleContext["open"]): boolean {
  const isAbove = ancestors.some((ancestor) => ancestor.number === named);
  let above = open?.get(named);
  for (let steps = 0; typeof above === "number" && above !== number && steps < MOST_LEVELS; steps += 1) {
    above = open?.get(above);
  }
  return open?.has(named) === true && !isAbove && above !== number;
}
