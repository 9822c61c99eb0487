/** Prints what one rule finds in the real issues, to be read by a person: `node scripts/show-findings.ts RULE [--category bug] [--from 0] [--limit 20]`. */
import { parseArgs } from "node:util";
import { readPolicy } from "../src/policy/read-policy.ts";
import { refine } from "../src/refine.ts";
import { rules } from "../src/rules/index.ts";
import { isPresent, realIssues } from "./real-issues.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    category: { type: "string" },
    from: { type: "string", default: "0" },
    limit: { type: "string", default: "1000" },
  },
});

function show(rule: string): void {
  const { issues, forms } = realIssues();
  const chosen = issues.filter(
    ({ category }) => values.category === undefined || category === values.category,
  );
  const settings = rules.map(({ id }) => `    ${id}: ${id === rule ? "advised" : "off"}`);
  const { policy } = readPolicy("one.yml", `readiness:\n  profiles: []\n  rules:\n${settings.join("\n")}\n`);
  if (policy === null) {
    throw new Error(`There is no rule \`${rule}\`.`);
  }
  const world = {
    scope: "backlog",
    forms,
    goals: [],
    issues: chosen.map(({ record }) => record),
    items: [],
  } as const;
  const { assessments } = refine(world, policy, "2026-11-24");
  const fired = assessments.filter(({ findings }) => findings.length > 0);
  process.stdout.write(`${rule} fires on ${fired.length} of ${chosen.length}\n`);
  const from = Number(values.from);
  for (const { issue, findings } of fired.slice(from, from + Number(values.limit))) {
    const real = chosen.find(({ record }) => record.number === issue.number);
    process.stdout.write(`\n${real?.id} (${real?.category}) “${issue.title}”\n`);
    for (const { message, quote, place, edit } of findings) {
      const where = place === null ? "" : `${place.line}:${place.column} `;
      process.stdout.write(
        `  ${where}${message}${quote === null ? "" : ` “${quote.slice(0, 120)}”`}\n    → ${edit.sentence}\n`,
      );
    }
  }
}

if (isPresent) {
  show(positionals[0] ?? "");
} else {
  process.stdout.write("Skipped: ../shared/corpus is not here.\n");
}
