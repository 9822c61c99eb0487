/** Prints what one rule finds in the real issues, to be read by a person: `npm run findings -- RULE [--category bug] [--from 0] [--limit 20]`; `-- --read ID` prints one issue. */
import { parseArgs } from "node:util";
import { judgeRealIssues, ruleIds } from "./judge-real-issues.ts";
import { isPresent, realIssues } from "./real-issues.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    category: { type: "string" },
    read: { type: "string" },
    from: { type: "string", default: "0" },
    limit: { type: "string", default: "1000" },
  },
});

function show(rule: string): void {
  if (!ruleIds.includes(rule)) {
    throw new Error(`There is no rule \`${rule}\`.`);
  }
  const issues = judgeRealIssues().filter(
    ({ category }) => values.category === undefined || category === values.category,
  );
  const found = issues
    .map((issue) => ({
      ...issue,
      findings: issue.assessment.findings.filter((finding) => finding.rule === rule),
    }))
    .filter(({ findings }) => findings.length > 0);
  process.stdout.write(`${rule} fires on ${found.length} of ${issues.length}\n`);
  const from = Number(values.from);
  for (const { id, category, assessment, findings } of found.slice(from, from + Number(values.limit))) {
    process.stdout.write(
      `\n${id} (${category}, judged as ${assessment.profile}) “${assessment.issue.title}”\n`,
    );
    for (const { level, message, quote, place, edit } of findings) {
      const where = place === null ? "" : `${place.line}:${place.column} `;
      const said = quote === null ? "" : ` “${quote.slice(0, 120)}”`;
      process.stdout.write(`  ${where}${level}: ${message}${said}\n    → ${edit.sentence}\n`);
    }
  }
}

function read(id: string): void {
  const found = realIssues().issues.find((issue) => issue.id === id);
  if (found === undefined) {
    throw new Error(`There is no issue \`${id}\`.`);
  }
  const { title, labels, type, body } = found.record;
  process.stdout.write(
    `# ${title}\n(${found.category}; type ${type}; labels ${labels.join(", ")})\n\n${body}\n`,
  );
}

if (!isPresent) {
  process.stdout.write("Skipped: ../shared/corpus is not here.\n");
} else if (values.read === undefined) {
  show(positionals[0] ?? "");
} else {
  read(values.read);
}
