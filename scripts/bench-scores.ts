/** Writes docs/scoring-speed.md: what scoring and ranking cost once everything is read; run by `npm run bench:scores`. */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { z } from "zod";
import { readForm } from "../src/issue/read-form.ts";
import { readText } from "../src/issue/read-text.ts";
import type { EvidenceRow } from "../src/model/evidence.ts";
import type { Goal, GoalLink } from "../src/model/goal.ts";
import type { FieldValues, Stamps } from "../src/model/snapshot.ts";
import { newRandom, type Random } from "../src/sandbox/random.ts";
import { modelOf } from "../src/scores/choose-model.ts";
import type { FactorEvidence } from "../src/scores/factor-evidence.ts";
import { orderBacklog } from "../src/scores/order/order-backlog.ts";
import { readOverride } from "../src/scores/read-override.ts";
import { scoreIssue } from "../src/scores/score-issue.ts";
import { scoreOptions } from "../src/scores/score-options.ts";
import { markdownTable } from "./markdown-table.ts";

const PAGE = "docs/scoring-speed.md";
const TODAY = "2026-11-16";
const FEW = 5000;
const MANY = 50_000;
const ROUNDS = 5;
const FIELDS = { override: "Override", overrideReason: "Override reason" };

/** Every place a factor can come from is looked at, and most of them give one for some issues. */
const OPTIONS = scoreOptions.parse({
  model: "rice",
  factors: {
    reach: { field: "Reach", evidence: "sum", signal: "reporters" },
    impact: {
      field: "Impact",
      answer: "impact",
      labels: { "impact: high": 3, "impact: low": 0.5 },
      words: { High: 3, Medium: 1, Low: 0.5 },
    },
    confidence: { override: "Confidence override", evidence: "latest", signal: "confidence", default: 0.5 },
    effort: { field: "Effort" },
  },
  tickets: ["https://acme.example/tickets/*"],
  evidence: { "half-life": "26 weeks", expires: "2 years" },
  deadline: [
    { within: "30 days", times: 1.5 },
    { within: "7 days", times: 2 },
  ],
  override: { expire: "90 days" },
});

const { form } = readForm(
  "request.yml",
  `
name: Request
description: Ask for something.
body:
  - type: textarea
    id: problem
    attributes: { label: What is the problem? }
  - type: dropdown
    id: impact
    attributes: { label: How much does it matter?, options: [High, Medium, Low] }
`,
);
const forms = form === null ? [] : [form];

const GOALS: readonly Goal[] = Array.from({ length: 8 }, (_, index) => ({
  id: `G-${index}`,
  title: `Goal ${index}`,
  why: null,
  owner: null,
  starts: null,
  ends: `2026-1${index % 3}-28`,
  weight: 1 + index / 4,
  target: null,
  keyResults: [],
  status: "active",
  parent: null,
  label: null,
  milestone: null,
  nonGoals: [],
  issue: null,
  place: null,
}));

const NO_GOAL: GoalLink = {
  verdict: "none",
  goal: null,
  via: null,
  quote: null,
  place: null,
  didYouMean: null,
  detail: [],
  suggestion: null,
};

interface Read {
  readonly evidence: FactorEvidence;
  readonly goal: GoalLink;
  readonly blockedBy: readonly number[];
  readonly parent: number | null;
}

/** What one round took. */
const costShape = z.object({
  scoring: z.number(),
  ordering: z.number(),
  megabytes: z.number(),
  scored: z.number(),
  raised: z.number(),
  cycles: z.number(),
});
type Cost = z.output<typeof costShape>;

const [count] = process.argv.slice(2);
process.stdout.write(count === undefined ? writePage() : JSON.stringify(measure(Number(count))));

/** A process of its own for each measure, so that memory is its own and nothing is warm; both sizes take turns, so that they see the same weather. */
function writePage(): string {
  const rounds = Array.from({ length: ROUNDS }, () => [measureApart(FEW), measureApart(MANY)] as const);
  const few = quickest(rounds.map(([cost]) => cost));
  const many = quickest(rounds.map(([, cost]) => cost));
  const table = markdownTable(
    ["what", `${FEW} issues`, `${MANY} issues`, "growth"],
    [
      row("scoring, seconds", few.scoring, many.scoring),
      row("ranking, seconds", few.ordering, many.ordering),
      row("both, seconds", total(few), total(many)),
      ["most memory of the process, MiB", few.megabytes.toFixed(0), many.megabytes.toFixed(0), ""],
    ],
  );
  const page = `# What scoring and ranking cost

A backlog once it is read: factors from fields, answers, labels, evidence files and signals; goals with a weight and a deadline; overrides; and a dependency for every tenth issue, ${MANY / 10} of ${MANY}, beside the sub-issues. Memory is that of the whole process, texts and evidence included.
Made by \`npm run bench:scores\`: one thread, Node ${process.versions.node}; the quickest of ${ROUNDS} rounds, each in a process of its own. The figures vary with the machine; their growth hardly does.

${table}

Of the ${MANY} issues ${many.scored} have a score, ${many.raised} of them one that is raised by what they block or are part of; ${many.cycles} circles of blocking are named.
`;
  writeFileSync(PAGE, page);
  return `${table}\n${PAGE} written\n`;
}

function row(what: string, few: number, many: number): readonly string[] {
  return [what, few.toFixed(2), many.toFixed(2), `${(many / few).toFixed(1)} ×`];
}

function total({ scoring, ordering }: Cost): number {
  return scoring + ordering;
}

/** What else the machine does can only add to a cost. */
function quickest(costs: readonly Cost[]): Cost {
  return costs.reduce((best, cost) => (total(cost) < total(best) ? cost : best));
}

function measureApart(issues: number): Cost {
  const told = execFileSync(process.execPath, [import.meta.filename, String(issues)], { encoding: "utf8" });
  return costShape.parse(JSON.parse(told));
}

function measure(issues: number): Cost {
  const read = makeBacklog(issues);
  const model = modelOf(OPTIONS);
  const started = performance.now();
  const items = read.map(({ evidence, goal, blockedBy, parent }) => {
    const override = readOverride(FIELDS, evidence.values, evidence.stamps, OPTIONS, TODAY);
    const score = scoreIssue(model, OPTIONS, evidence, goal, override, TODAY);
    const { number, createdAt } = evidence.issue;
    return { number, createdAt, score, blockedBy, parent };
  });
  const scored = performance.now();
  const { ranking } = orderBacklog(items, model, OPTIONS);
  const ordered = performance.now();
  return {
    scoring: (scored - started) / 1000,
    ordering: (ordered - scored) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
    scored: ranking.scored,
    raised: ranking.inversions.filter(({ raised }) => raised).length,
    cycles: ranking.cycles.length,
  };
}

function makeBacklog(issues: number): readonly Read[] {
  const random = newRandom(20_261_116);
  const blockers = makeDependencies(issues, random);
  return Array.from({ length: issues }, (_, index): Read => {
    const number = index + 1;
    return {
      evidence: makeEvidence(number, random),
      goal: random.chance(0.7) ? linkTo(random.pick(GOALS)) : NO_GOAL,
      blockedBy: blockers.get(number) ?? [],
      parent: random.chance(0.2) ? random.between(1, issues) : null,
    };
  });
}

/** Blocked → its blockers: one link for every tenth issue, and some that close a circle. */
function makeDependencies(issues: number, random: Random): ReadonlyMap<number, readonly number[]> {
  const blockers = new Map<number, readonly number[]>();
  const link = (blocker: number, blocked: number) =>
    blockers.set(blocked, [...(blockers.get(blocked) ?? []), blocker]);
  for (let left = issues / 10; left > 0; left -= 1) {
    const blocked = random.between(1, issues);
    const blocker = random.between(1, issues);
    link(blocker, blocked);
    if (left > 1 && random.chance(0.01)) {
      link(blocked, blocker);
      left -= 1;
    }
  }
  return blockers;
}

function makeEvidence(number: number, random: Random): FactorEvidence {
  const values: FieldValues = {
    ...(random.chance(0.6) ? { Reach: random.between(1, 5000) } : {}),
    ...(random.chance(0.4) ? { Impact: random.pick(["High", "Medium", "Low"]) } : {}),
    ...(random.chance(0.8) ? { Effort: random.between(1, 24) / 2 } : {}),
    ...(random.chance(0.02) ? { Override: random.between(0, 5000), "Override reason": "A contract." } : {}),
  };
  const stamp = {
    by: `person-${random.between(1, 50)}`,
    at: `2026-${month(random)}-02T08:00:00Z`,
    changed: false,
  };
  const answer = random.pick(["High", "Medium", "Low", "_No response_"]);
  const ticket = `https://acme.example/tickets/${random.between(1, 90_000)}`;
  const body = `### What is the problem?\n\nOrders above ${number} lines fail, see ${ticket}.\n\n### How much does it matter?\n\n${answer}`;
  return {
    issue: {
      number,
      author: `person-${random.between(1, 5000)}`,
      createdAt: `202${random.between(3, 5)}-${month(random)}-14T09:30:00Z`,
      votes: random.between(0, 40),
      labels: random.chance(0.3) ? ["bug", random.pick(["impact: high", "impact: low"])] : ["bug"],
      duplicates: [],
      text: readText(`Order ${number} fails`, body, forms),
    },
    values,
    stamps: Object.fromEntries(Object.keys(values).map((name): [string, Stamps[string]] => [name, stamp])),
    issueValues: {},
    rows: random.chance(0.3) ? makeRows(number, random) : [],
  };
}

function makeRows(issue: number, random: Random): readonly EvidenceRow[] {
  return (["reach", "confidence"] as const).map((factor, index) => ({
    file: "evidence.csv",
    line: issue * 2 + index,
    issue,
    factor,
    value: factor === "reach" ? random.between(1, 500) : random.between(50, 100) / 100,
    kind: random.pick(["request", "survey", "analytics"] as const),
    date: `2026-${month(random)}-20`,
    by: null,
  }));
}

/** A month of the year up to October. */
function month(random: Random): string {
  return String(random.between(1, 10)).padStart(2, "0");
}

function linkTo(goal: Goal): GoalLink {
  return { ...NO_GOAL, verdict: "linked", goal, via: "label", quote: goal.id };
}
