/** Writes the figures of docs/readiness-on-real-issues.md; run by `npm run readiness`. */
import { readFileSync, writeFileSync } from "node:fs";
import type { Finding } from "../src/model/finding.ts";
import { defaultPolicy } from "../src/policy/read-policy.ts";
import { fillPart } from "./fill-part.ts";
import { type JudgedIssue, judgeRealIssues, measuredLevel, ruleIds } from "./judge-real-issues.ts";
import { markdownTable } from "./markdown-table.ts";
import { type Reading, readings, tally } from "./readings.ts";
import { isPresent } from "./real-issues.ts";

const PAGE = "docs/readiness-on-real-issues.md";

const LEVELS = ["required", "advised"] as const;

/** Columns of the table, and what the corpus calls the issues in them. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  features: ["feature"],
  stories: ["user-story", "epic"],
  bugs: ["bug"],
  others: ["task", "task/bug with checklist", "project", "question", "freeform"],
};

/** A row a rule and level. */
function firings(issues: readonly JudgedIssue[]): string {
  const groups = Object.entries(GROUPS).map(([name, categories]) => ({
    name,
    own: issues.filter(({ category }) => categories.includes(category)),
  }));
  const rows = ruleIds.flatMap((rule) =>
    LEVELS.map((level) => ({ level, counts: groups.map(({ own }) => firingOn(own, rule, level)) }))
      .filter(({ level, counts }) => level === measuredLevel(rule) || counts.some((count) => count > 0))
      .map(({ level, counts }) => {
        const { read, found, right } = tally(rule, level, issues);
        const judged = read === 0 ? ["–", "–"] : [String(read), `${right} of ${found}`];
        return [`[\`${rule}\`](rules.md#${rule})`, level, ...counts.map(String), ...judged];
      }),
  );
  const heads = groups.map(({ name, own }) => `${name} (of ${own.length})`);
  return markdownTable(["rule", "level", ...heads, "read", "right of those still found"], rows);
}

function firingOn(issues: readonly JudgedIssue[], rule: string, level: Finding["level"]): number {
  return issues.filter(({ assessment }) =>
    assessment.findings.some((finding) => finding.rule === rule && finding.level === level),
  ).length;
}

/** Every finding that was read, by rule: the issue's id and line, and for a wrong one why. */
function listed(): string {
  return ruleIds
    .map((rule) => ({ rule, own: readings.filter((reading) => reading.rule === rule) }))
    .filter(({ own }) => own.length > 0)
    .map(({ rule, own }) => `### ${rule}\n\n${rounds(own)}`)
    .join("\n\n");
}

function rounds(own: readonly Reading[]): string {
  const numbers = [...new Set(own.map(({ round }) => round))].sort((a, b) => a - b);
  return numbers
    .map((round) => {
      const read = own.filter((reading) => reading.round === round);
      const right = read.filter((reading) => reading.right);
      const wrong = read.filter((reading) => !reading.right);
      const lines = [`Right (${right.length} of ${read.length}): ${right.map(named).join(", ") || "none"}.`];
      const faults = wrong.map((reading) => `- wrong: ${named(reading)}: ${reading.why ?? ""}`);
      const head = numbers.length > 1 ? `Round ${round}. ` : "";
      return `${head}${[lines.join(" "), ...(faults.length > 0 ? [`\n${faults.join("\n")}`] : [])].join("\n")}`;
    })
    .join("\n\n");
}

function named({ id, line, level }: Reading): string {
  return `\`${id}${line === null ? "" : `:${line}`}\`${level === "advised" ? "" : " (required)"}`;
}

function kinds(issues: readonly JudgedIssue[]): string {
  const categories = ["bug", "feature", "user-story", "epic", "task", "question"];
  const profiles = defaultPolicy().profiles.map(({ name }) => name);
  const rows = categories.map((category) => {
    const own = issues.filter((issue) => issue.category === category);
    const counts = profiles.map(
      (profile) => own.filter(({ assessment }) => assessment.profile === profile).length,
    );
    return [category, ...counts.map(String)];
  });
  return markdownTable(["the corpus calls it", ...profiles.map((name) => `\`${name}\``)], rows);
}

if (isPresent) {
  const page = readFileSync(PAGE, "utf8");
  const labelled = judgeRealIssues();
  const withFirings = fillPart(PAGE, page, "firings", firings(labelled));
  const bare = fillPart(PAGE, withFirings, "kinds", kinds(judgeRealIssues({ labels: false })));
  writeFileSync(PAGE, fillPart(PAGE, bare, "readings", listed()));
  process.stdout.write(`${firings(labelled)}\n${PAGE} written\n`);
} else {
  process.stdout.write("Skipped: ../shared/corpus is not here.\n");
}
