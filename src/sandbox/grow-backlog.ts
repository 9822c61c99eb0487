/** A seed → the same seed with a believable backlog of any size: its own issues first, then written ones. */
import { growBoard, growFields } from "./grow-board.ts";
import { newRandom, type Random } from "./random.ts";
import type { Seed, SeedIssue } from "./read-seed.ts";
import { isoSeconds } from "./state.ts";
import { writeIssueText, type Genre } from "./write-issue-text.ts";

const RANDOM_SEED = 20_261_116;
const DAY = 86_400_000;
/** How far back the oldest written issue goes, in days. */
const OLDEST = 540;
const MOST = 50_000;
/** Of 100 issues: how many of each genre. */
const MIX: readonly (readonly [Genre, number])[] = [
  ["form", 22],
  ["story", 20],
  ["bug", 22],
  ["chore", 12],
  ["idea", 9],
  ["log", 5],
  ["untouched form", 5],
  ["empty", 5],
];
const CHILDREN_OF_AN_EPIC = 12;
const EPICS_OF_AN_INITIATIVE = 4;

/** What stays the same from issue to issue. */
interface Growth {
  readonly seed: Seed;
  readonly random: Random;
  /** For what came later: the first sequence, and with it what it wrote, stays as it was. */
  readonly later: Random;
  readonly goals: readonly string[];
  readonly people: readonly string[];
  /** Milliseconds. */
  readonly now: number;
  readonly first: number;
  readonly count: number;
}

/**
 * `issues` counts issues, not pull requests; the seed's own are never fewer. The same seed and number give the same
 * backlog, byte for byte. Throws a RangeError above 50,000.
 */
export function growBacklog(seed: Seed, issues: number): Seed {
  if (!Number.isInteger(issues) || issues < 0 || issues > MOST) {
    throw new RangeError(`The sandbox keeps 0 to ${MOST} issues, not ${issues}.`);
  }
  const own = seed.issues.filter((issue) => !issue["pull-request"]).length;
  const growth: Growth = {
    seed,
    random: newRandom(RANDOM_SEED),
    later: newRandom(RANDOM_SEED + 1),
    goals: goalsOf(seed),
    people: seed.users.length === 0 ? ["octocat"] : seed.users.map((user) => user.login),
    now: nowOf(seed),
    first: 1 + Math.max(0, ...seed.issues.map((issue) => issue.number)),
    count: Math.max(0, issues - own),
  };
  const written = Array.from({ length: growth.count }, (_, index) => writeIssue(growth, index));
  return { ...seed, issues: [...seed.issues, ...written] };
}

function writeIssue(growth: Growth, index: number): SeedIssue {
  const { seed, random, people } = growth;
  const number = growth.first + index;
  const isEpic = index % (CHILDREN_OF_AN_EPIC + 8) === 0;
  const genre = isEpic ? "story" : pickGenre(random);
  const text = writeIssueText(random, genre, growth.goals);
  const opened = openedAt(growth, index);
  const closed = !isEpic && random.chance(0.22) ? random.between(opened, growth.now) : null;
  const milestone =
    seed.milestones.length > 0 && random.chance(0.15) ? random.pick(seed.milestones).title : null;
  const type = typeFor(seed, genre);
  const life = { opened, now: growth.now, people };
  return {
    number,
    title: isEpic ? `Epic: ${text.title}` : text.title,
    author: random.pick(people),
    opened: isoSeconds(opened),
    ...(closed === null ? {} : { closed: isoSeconds(closed), ...reasonFor(growth, index) }),
    ...(type === null || random.chance(0.2) ? {} : { type }),
    labels: pickSome(
      random,
      seed.labels.map((label) => label.name),
      2,
    ),
    ...(milestone === null ? {} : { milestone }),
    assignees: random.chance(0.3) ? [random.pick(people)] : [],
    ...parentOf(growth, index),
    "blocked-by": blockersOf(growth, index),
    votes: votesFor(random),
    locked: random.chance(0.005),
    pinned: false,
    "pull-request": false,
    board: random.chance(0.9) ? growBoard(seed, growth, life) : false,
    ...growFields(seed, growth, life),
    comments: commentsFor(growth, opened),
    body: text.body,
  };
}

/** Ids in files that tell of goals, as `id:` lines or keys of a `goals:` map would name them. */
function goalsOf(seed: Seed): readonly string[] {
  const files = Object.entries(seed.files).filter(([path]) => /goals?[^/]*\.ya?ml$/i.test(path));
  const ids = files.flatMap(([, text]) => [...text.matchAll(/^\s*(?:-\s*)?id:\s*["']?([\w-]+)/gm)]);
  return [...new Set(ids.map(([, id = ""]) => id))];
}

function nowOf(seed: Seed): number {
  const dates = seed.issues.map((issue) => Date.parse(issue.closed ?? issue.opened));
  return seed.now === undefined ? Math.max(Date.UTC(2026, 10, 16, 8), ...dates) : Date.parse(seed.now);
}

/** Numbers and dates go the same way. */
function openedAt({ now, count, random }: Growth, index: number): number {
  const step = (OLDEST * DAY) / Math.max(1, count);
  return Math.floor(now - OLDEST * DAY + step * (index + random.next() * 0.9));
}

function pickGenre(random: Random): Genre {
  let left = random.between(0, 99);
  for (const [genre, share] of MIX) {
    left -= share;
    if (left < 0) {
      return genre;
    }
  }
  return "empty";
}

function typeFor(seed: Seed, genre: Genre): string | null {
  const wanted =
    genre === "bug" || genre === "log" ? /bug/i : genre === "chore" ? /task|chore/i : /feature|story/i;
  return seed.types.find((type) => wanted.test(type.name))?.name ?? null;
}

function pickSome(random: Random, list: readonly string[], most: number): string[] {
  const count = list.length === 0 ? 0 : random.between(0, most);
  return [...new Set(Array.from({ length: count }, () => random.pick(list)))];
}

/** Two levels of most trees, three of some: initiative, epic, issue. */
function parentOf({ first, random, later }: Growth, index: number): { readonly parent?: number } {
  const size = CHILDREN_OF_AN_EPIC + 8;
  const place = index % size;
  if (place > 0) {
    return place <= CHILDREN_OF_AN_EPIC && random.chance(0.6) ? { parent: first + index - place } : {};
  }
  const ofInitiative = index % (size * EPICS_OF_AN_INITIATIVE);
  return ofInitiative > 0 && later.chance(0.5) ? { parent: first + index - ofInitiative } : {};
}

/** Always older issues, so never a circle. */
function blockersOf({ first, random, later }: Growth, index: number): number[] {
  const from = Math.max(0, index - 50);
  const one = index > 0 && random.chance(0.08) ? [first + random.between(from, index - 1)] : [];
  const two = index > 0 && later.chance(0.04) ? [first + later.between(from, index - 1)] : [];
  return [...new Set([...one, ...two])];
}

/** Most of what is closed is done; some is not wanted, some repeats an older issue. */
function reasonFor(
  { first, later }: Growth,
  index: number,
): { readonly reason?: "not-planned"; readonly "duplicate-of"?: number } {
  const luck = later.next();
  if (luck < 0.1 && index > 0) {
    return { "duplicate-of": first + later.between(Math.max(0, index - 200), index - 1) };
  }
  return luck < 0.25 ? { reason: "not-planned" } : {};
}

/** Most issues have none, a few have dozens. */
function votesFor(random: Random): number {
  const luck = random.next();
  return luck < 0.6 ? 0 : Math.floor(1 / (1.02 - luck)) - 1;
}

function commentsFor({ random, people, now }: Growth, opened: number): SeedIssue["comments"] {
  const count = random.chance(0.35) ? random.between(1, 3) : 0;
  const moments = Array.from({ length: count }, () => random.between(opened, now)).sort((a, b) => a - b);
  return moments.map((at) => ({
    author: random.pick(people),
    at: isoSeconds(at),
    body: random.pick([
      "Who decides this?",
      "Same here.",
      "Moved it behind the returns work.",
      "Can we see numbers first?",
    ]),
  }));
}
