/** A set of user stories, one a line, read by Plumbline and by the plain reading beside it. */
import { readFileSync } from "node:fs";
import { readText } from "../src/issue/read-text.ts";
import { type PlainStory, plainStory, tidy } from "./story-oracle.ts";

export const STORIES = "../shared/corpus/stories/dalpiaz2018";

/** The grammar was made while looking at these. */
export const DEVELOPED_ON = [
  "g02-federalspending.txt",
  "g03-loudoun.txt",
  "g08-frictionless.txt",
  "g10-scrumalliance.txt",
  "g14-datahub.txt",
  "g18-neurohub.txt",
];
/** Nobody looked into these before the grammar was done. */
export const HELD_OUT = [
  "g13-planningpoker.txt",
  "g17-cask.txt",
  "g21-badcamp.txt",
  "g23-archivesspace.txt",
  "g24-unibath.txt",
  "g27-culrepo.txt",
  "g28-zooniverse.txt",
];
type Part = keyof PlainStory;

/** Where the two readings differ, or both find no role or no action. */
export interface Difference {
  readonly set: string;
  /** Counted from 1. */
  readonly line: number;
  readonly part: Part;
  readonly read: string | null;
  readonly plain: string | null;
}

/** The name under which a difference was judged. */
export function keyOf({ set, line, part }: Difference): string {
  return `${set}:${line}:${part}`;
}

export interface Comparison {
  readonly set: string;
  /** Lines with words, and how many of them have the part by the plain reading. */
  readonly lines: number;
  readonly told: Readonly<Record<Part, number>>;
  /** Of those, how many the reader tells in the same words. */
  readonly same: Readonly<Record<Part, number>>;
  readonly differences: readonly Difference[];
  /** Stories found when the whole set is the body of one issue, and different stories found line by line. */
  readonly together: number;
  readonly apart: number;
}

const PARTS: readonly Part[] = ["role", "action", "benefit"];

/** `file` is one of the sets. */
export function compareStories(file: string): Comparison {
  const set = file.split("-", 1)[0] ?? file;
  const text = decode(readFileSync(`${STORIES}/${file}`));
  const lines = text.split(/\r\n|\n|\r/).map((words, index) => ({ words, line: index + 1 }));
  const filled = lines.filter(({ words }) => tidy(words.replace(/^#\w+#/, "")) !== "");
  const pairs = filled.map(({ words, line }) => ({ line, plain: plainStory(words), read: readStory(words) }));
  const differences = pairs.flatMap(({ line, plain, read }) =>
    PARTS.filter((part) => plain[part] !== read[part] || (part !== "benefit" && read[part] === null)).map(
      (part): Difference => ({
        set,
        line,
        part,
        read: read[part],
        plain: plain[part],
      }),
    ),
  );
  const count = (holds: (pair: (typeof pairs)[number], part: Part) => boolean) => {
    const [role, action, benefit] = PARTS.map((part) => pairs.filter((pair) => holds(pair, part)).length);
    return { role: role ?? 0, action: action ?? 0, benefit: benefit ?? 0 };
  };
  return {
    set,
    lines: filled.length,
    told: count(({ plain }, part) => plain[part] !== null),
    same: count(({ plain, read }, part) => plain[part] !== null && plain[part] === read[part]),
    differences,
    together: readText("", text, []).stories.length,
    apart: new Set(pairs.flatMap(({ read }) => (read.role === null ? [] : `${read.role}\n${read.action}`)))
      .size,
  };
}

function readStory(line: string): PlainStory {
  const [story] = readText("", line, []).stories;
  return { role: tidied(story?.role), action: tidied(story?.action), benefit: tidied(story?.benefit) };
}

function tidied(words: string | null | undefined): string | null {
  return typeof words === "string" ? tidy(words) : null;
}

/** Some sets are in Windows-1252. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
