/** What judging costs beside reading: ten thousand issues, read once and judged several times. */
import type { IssueRecord } from "../src/model/issue.ts";
import type { Policy } from "../src/policy/policy.ts";
import { readPolicy } from "../src/policy/read-policy.ts";
import { readIssues, refineRead } from "../src/refine.ts";
import { rules } from "../src/rules/index.ts";
import { newRandom } from "../src/sandbox/random.ts";
import { realIssues } from "./real-issues.ts";

const TODAY = "2026-11-16";
const ROUNDS = 5;
/** Least characters of a made body. */
const SIZE = 2000;

export interface JudgingCost {
  readonly issues: number;
  /** Characters of a body on average. */
  readonly size: number;
  /** Seconds: reading all texts once, judging them, and judging without the rule `unique`. */
  readonly reading: number;
  readonly judging: number;
  readonly withoutUnique: number;
}

/** Every rule is on for every issue; one thread; the middle of five rounds. Needs the real issues. */
export function benchJudging(count: number): JudgingCost {
  const { forms } = realIssues();
  const issues = mixIssues(count);
  const world = { scope: "backlog", openIssues: count, forms, goals: [], issues, items: [] } as const;
  const ids = rules.map(({ id }) => id);
  const started = performance.now();
  const read = readIssues(world, policyWith(ids));
  const reading = seconds(started);
  const judged = (policy: Policy) => {
    const times = Array.from({ length: ROUNDS }, () => {
      const from = performance.now();
      refineRead(read, world, policy, TODAY);
      return seconds(from);
    });
    return times.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? 0;
  };
  return {
    issues: read.length,
    size: Math.round(issues.reduce((sum, { body }) => sum + body.length, 0) / count),
    reading,
    judging: judged(policyWith(ids)),
    withoutUnique: judged(policyWith(ids.filter((id) => id !== "unique"))),
  };
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

/** One profile for all, every one of these rules advised. */
function policyWith(ids: readonly string[]): Policy {
  const levels = rules.map(({ id }) => `${id}: ${ids.includes(id) ? "advised" : "off"}`);
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
