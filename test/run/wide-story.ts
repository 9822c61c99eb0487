/** The demo's story with a policy that reads from everywhere and writes everything. */
import { readSeed, type Seed } from "../../src/sandbox/read-seed.ts";
import { story } from "./harness.ts";
import { POLICY } from "./small-team.ts";

/** `score`: further lines under the policy's `score`. The story's board with every field there is to write, and with a policy that reads from everywhere. */
export function wideStory(score: string): Seed {
  const base = story();
  const policy = `
project:
  owner: acme
  number: 1
  fields: { band: Band, deadline: Due, explanation: Why, override-reason: Override reason }
issue-fields: { score: Score, band: Priority }
goals: { milestones: true }
readiness: { rules: { fresh: off } }
score:
  model: rice
  override: { expire: 1 year }
  evidence: { files: [facts.csv] }
${score}
  factors:
    reach: { field: Reach, answer: "How many customers does it touch a month?", evidence: sum, signal: votes }
    impact: { field: Impact, answer: Impact, labels: { "impact: high": 2 } }
    confidence: { field: Confidence, default: 0.8 }
    effort: { field: Effort, answer: Effort }
agenda: false
`;
  return readSeed(
    "wide.yml",
    JSON.stringify({
      ...base,
      files: { ...base.files, [POLICY]: policy, "facts.csv": facts() },
      "issue-fields": [
        { name: "Score", kind: "number" },
        { name: "Priority", kind: "single-select", options: ["P0", "P1", "P2", "P3"] },
      ],
      project: {
        ...base.project,
        fields: [
          ...(base.project?.fields ?? []),
          { name: "Band", kind: "single-select", options: ["P0", "P1", "P2", "P3"] },
          { name: "Due", kind: "date" },
          { name: "Why", kind: "text" },
          { name: "Override reason", kind: "text" },
        ],
      },
    }),
  );
}

/** Something is known of every seventh issue, of some of them twice. */
function facts(): string {
  const rows = Array.from(
    { length: 40 },
    (_, index) => `${((index * 7) % 200) + 1},reach,${index * 30},request`,
  );
  return ["issue,factor,value,kind", ...rows, "12,reach,90,survey", "25,reach,900,survey"].join("\n");
}
