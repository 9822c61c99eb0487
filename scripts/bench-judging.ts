/** What judging costs beside reading: ten thousand issues, read once and judged several times. */
import type { IssueRecord } from "../src/model/issue.ts";
import type { Policy } from "../src/policy/policy.ts";
import { defaultPolicy, readPolicy } from "../src/policy/read-policy.ts";
import { type ReadWorld, readIssues } from "../src/refine/read-issues.ts";
import { refineRead } from "../src/refine/refine.ts";
import { textsAlone, type World } from "../src/refine/world.ts";
import { rules } from "../src/rules/index.ts";
import { newRandom } from "../src/sandbox/random.ts";
import { realIssues } from "./real-issues.ts";

const TODAY = "2026-11-16";
const ROUNDS = 3;
/** Least characters of a made body. */
const SIZE = 2000;

export interface JudgingCost {
  readonly issues: number;
  /** Characters of a body on average. */
  readonly size: number;
  /** Seconds: reading all texts once; judging them for the first time by the defaults; by every rule. */
  readonly reading: number;
  readonly judging: number;
  readonly everyRule: number;
}

/** One thread; the middle of several rounds, each on texts read anew, since judging remembers what it worked out. */
export function benchJudging(count: number): JudgingCost {
  const { forms } = realIssues();
  const issues = mixIssues(count);
  const world = textsAlone({ scope: "backlog", openIssues: count, forms, goals: [], issues });
  const defaults = { ...defaultPolicy(), exempt: { authors: [], labels: [] } };
  const rounds = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    const read = readIssues(world, defaults);
    const reading = seconds(started);
    return { reading, judging: judge(read, world, defaults) };
  });
  return {
    issues: count,
    size: Math.round(issues.reduce((sum, { body }) => sum + body.length, 0) / count),
    reading: middle(rounds.map(({ reading }) => reading)),
    judging: middle(rounds.map(({ judging }) => judging)),
    everyRule: middle(rounds.map(() => judge(readIssues(world, defaults), world, everyRule()))),
  };
}

function judge(read: ReadWorld, world: World, policy: Policy): number {
  const started = performance.now();
  refineRead(read, world, policy, TODAY);
  return seconds(started);
}

function middle(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
}

/** Issues strung together from the paragraphs of real ones: real words and structure, and no two alike. */
function mixIssues(count: number): readonly IssueRecord[] {
  const { issues } = realIssues();
  const random = newRandom(20_261_122);
  const paragraphs = issues.flatMap(({ record }) => record.body.split(/(?:\r?\n){2,}/));
  const titles = issues.map(({ record }) => record.title.split(" "));
  const [first] = issues;
  if (first === undefined) {
    throw new Error("There are no real issues to mix.");
  }
  return Array.from({ length: count }, (_, index) => {
    let body = "";
    while (body.length < SIZE) {
      body += `${random.pick(paragraphs).slice(0, SIZE)}\n\n`;
    }
    const title = [...random.pick(titles).slice(0, 5), ...random.pick(titles).slice(-4)].join(" ");
    return { ...first.record, id: `mixed-${index}`, number: index + 1, title, body, labels: [] };
  });
}

/** One profile for all, every rule advised. */
function everyRule(): Policy {
  const levels = rules.map(({ id }) => `${id}: advised`);
  const { policy } = readPolicy(
    "bench.yml",
    `exempt: { authors: [], labels: [] }\nreadiness: { profiles: [], rules: { ${levels.join(", ")} } }`,
  );
  if (policy === null) {
    throw new Error("The policy of the benchmark cannot be read.");
  }
  return policy;
}

function seconds(from: number): number {
  return (performance.now() - from) / 1000;
}
