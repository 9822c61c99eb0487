/** Nothing open stands in its way. */
import { z } from "zod";
import type { Problem } from "../model/finding.ts";
import type { Issue, IssueName } from "../model/issue.ts";
import { defineRule } from "./rule.ts";
import { asCode } from "./words/as-code.ts";
import { isQuoted } from "./words/is-quoted.ts";
import { isHere, isNeighbour, nameFrom } from "./words/is-here.ts";

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
  check(issue, { text }, { cycle }) {
    const blockers = issue.blockedBy.filter(
      (blocker) => blocker.state === "open" && !(isNeighbour(issue, blocker) && blocker.number === cycle[1]),
    );
    return [
      ...(cycle.length > 1 ? [circle(cycle)] : []),
      ...blockers.map((blocker) => blocked(issue, blocker)),
      ...(text ? onlyWritten(issue) : []),
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

/** Whether such an issue is still open is not known here; once it is marked, GitHub tells. */
function onlyWritten(issue: Issue): readonly Problem[] {
  const marked = new Set(issue.blockedBy.map((blocker) => nameFrom(issue, blocker).toLowerCase()));
  const found = issue.text.references.flatMap(({ kind, role, repository, number, place }) => {
    const here = isHere(issue, repository);
    const name = `${here ? "" : (repository ?? "")}#${number}`;
    const isAnother = !(here && number === issue.number) && !isQuoted(issue.body, place.start);
    return kind === "issue" && role === "blocked-by" && isAnother && !marked.has(name.toLowerCase())
      ? [{ name, place }]
      : [];
  });
  const [first] = found;
  if (first === undefined) {
    return [];
  }
  const different = [...new Set(found.map(({ name }) => name))];
  const names = different.map(asCode).join(" and ");
  return [
    {
      message: `The text says it waits for ${names}, which ${different.length === 1 ? "is" : "are"} not marked as blocking it.`,
      quote: issue.body.slice(first.place.start, first.place.end),
      place: first.place,
      edit: {
        kind: "act",
        sentence: `Mark it as blocked by ${names} under “Relationships”, or take the words out if they no longer hold.`,
      },
      atMost: "advised",
    },
  ];
}
