/** `plumbline check`: one issue held against the definition of ready. */
import { readExportedIssues } from "../github/read-exported-issues.ts";
import type { Assessment } from "../model/assessment.ts";
import type { IssueRecord } from "../model/issue.ts";
import { checkText } from "../pages/check-text.ts";
import { checkJson } from "../pages/report-json.ts";
import type { Policy } from "../policy/policy.ts";
import { isExempt } from "../refine/is-exempt.ts";
import { refine } from "../refine/refine.ts";
import { textsAlone } from "../refine/world.ts";
import { type Command, onlyArgument, print, printJson, readArguments, readInput } from "./command.ts";
import { evidenceOption, judgedOn, readTeamFiles, type TeamFiles, teamOptions } from "./team-files.ts";

export const check: Command = {
  name: "check",
  sentence: "Check one issue against the definition of ready.",
  help: `Usage: plumbline check [options] ISSUE

ISSUE is a Markdown body, or an issue as JSON from GitHub's REST API or
\`gh issue view N --json number,title,body,labels,author,state\`. \`-\` reads standard input.
A Markdown body has no title, so the title is not checked.

  --policy FILE      the policy; Plumbline's defaults without it
  --goals FILE       the goals
  --form FORM.yml    an issue form; may be repeated
  --evidence FILE    evidence as CSV, JSON or YAML; may be repeated
  --today DATE       the day to judge on, YYYY-MM-DD
  --json             print JSON`,
  run(args) {
    const { values, positionals } = readArguments(args, {
      ...teamOptions,
      ...evidenceOption,
      today: { type: "string" },
      json: { type: "boolean" },
    });
    const path = onlyArgument(positionals, "ISSUE");
    const files = readTeamFiles(values);
    const assessment = assessOne(path, files, judgedOn(values.today));
    const exempt = isExempt(assessment.issue, files.policy);
    if (values.json === true) {
      printJson(checkJson(assessment, files.policy.hash, exempt));
    } else {
      const remark = "A run leaves this issue alone: the policy says so under `exempt`, or it is a goal.\n";
      print(`${checkText(assessment, files.policy)}${exempt ? remark : ""}`);
    }
    return 0;
  },
};

function assessOne(path: string, files: TeamFiles, today: string): Assessment {
  const text = readInput(path);
  const isJson = path.endsWith(".json") || isExported(text);
  const exported = isJson ? readExportedIssues(text) : null;
  const record = exported === null ? plainBody(text) : exported.records[0];
  if (record === undefined || (exported !== null && exported.records.length > 1)) {
    throw new Error("Expected one issue: `plumbline assess` takes a whole backlog.");
  }
  const policy = {
    ...(isJson ? files.policy : withoutTitle(files.policy)),
    // Asked for by name, it is not left alone.
    exempt: { authors: [], labels: [] },
    goals: { ...files.policy.goals, issues: null },
  };
  const world = textsAlone({
    scope: "issue",
    openIssues: 1,
    forms: files.forms,
    goals: files.goals,
    issues: [record],
    evidence: files.evidence,
  });
  const [assessment] = refine(world, policy, today).assessments;
  if (assessment === undefined) {
    throw new Error("There is no issue to check.");
  }
  return assessment;
}

/** A Markdown body may begin with a bracket too. */
function isExported(text: string): boolean {
  try {
    return typeof JSON.parse(text.replace(/^\uFEFF/, "")) === "object";
  } catch {
    return false;
  }
}

function plainBody(body: string): IssueRecord {
  const [record] = readExportedIssues(JSON.stringify({ title: "", body })).records;
  if (record === undefined) {
    throw new RangeError("One issue in, one record out.");
  }
  return record;
}

function withoutTitle(policy: Policy): Policy {
  const profiles = policy.profiles.map((profile) => ({
    ...profile,
    rules: { ...profile.rules, title: { level: "off", options: {} } as const },
  }));
  return { ...policy, profiles };
}
