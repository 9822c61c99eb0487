/** The real issues judged as a team without a policy of its own would have them judged, with the rules that are off switched on. */
import type { Assessment } from "../src/model/assessment.ts";
import type { Level } from "../src/model/finding.ts";
import { toldOnce } from "../src/refine/told-once.ts";
import { readPolicy } from "../src/policy/read-policy.ts";
import { refine } from "../src/refine/refine.ts";
import { textsAlone } from "../src/refine/world.ts";
import { rules } from "../src/rules/index.ts";
import { realIssues } from "./real-issues.ts";

/** The corpus has no day of its own: ages are counted to this one. */
const TODAY = "2024-06-01";

export const ruleIds: readonly string[] = rules.map(({ id }) => id);

/** Off unless a team asks for them; measured all the same. */
const SWITCHED_ON = ["out-of-scope", "evidence-of-need", "parent", "owner"];
const POLICY = `readiness: { rules: { ${SWITCHED_ON.filter((id) => ruleIds.includes(id))
  .map((rule) => `${rule}: advised`)
  .join(", ")} } }`;

export interface JudgedIssue {
  /** The corpus's own name for it. */
  readonly id: string;
  readonly category: string;
  readonly assessment: Assessment;
}

/** A repository at a time, since likely duplicates are looked for in one backlog; without `labels`, the text alone tells an issue's kind. */
export function judgeRealIssues({ labels = true } = {}): readonly JudgedIssue[] {
  const { issues, forms } = realIssues();
  const { policy } = readPolicy("measured.yml", POLICY);
  if (policy === null) {
    throw new Error("The policy that is measured cannot be read.");
  }
  const repositories = [...new Set(issues.map(({ repository }) => repository))];
  return repositories.flatMap((repository) => {
    const own = issues.filter((issue) => issue.repository === repository);
    const world = textsAlone({
      scope: "backlog",
      openIssues: own.length,
      forms,
      goals: [],
      issues: own.map(({ record }) => (labels ? record : { ...record, labels: [] })),
    });
    const { assessments } = refine(world, policy, TODAY);
    return assessments.flatMap((assessment): JudgedIssue[] => {
      const issue = own.find(({ record }) => record.number === assessment.issue.number);
      // What a person is told: of an empty description only that it is empty.
      const findings = toldOnce(assessment.findings);
      return issue === undefined
        ? []
        : [{ id: issue.id, category: issue.category, assessment: { ...assessment, findings } }];
    });
  });
}

/** The level a rule is measured at, for whichever profile holds it highest. */
export function measuredLevel(id: string): Level {
  const { policy } = readPolicy("measured.yml", POLICY);
  const levels = policy?.profiles.map((profile) => profile.rules[id]?.level) ?? [];
  return levels.includes("required") ? "required" : levels.includes("advised") ? "advised" : "off";
}
