/** What a policy says in vain, or twice. */
import { expect, it } from "vitest";
import { problemsOfModel } from "../../src/scores/choose-model.ts";
import { scoreOptions } from "../../src/scores/score-options.ts";
import type { ScorePolicy } from "./build.ts";

const NO_TICKETS = "There is no ticket to count: say what their addresses look like in `score.tickets`.";
const NO_FILES = "There is no evidence to take it from: name the files in `score.evidence.files`.";

it.each<[string, ScorePolicy, readonly string[]]>([
  [
    "tickets without addresses",
    { factors: { value: { signal: "tickets" } } },
    [`factors.value.signal: ${NO_TICKETS}`],
  ],
  [
    "tickets with addresses",
    { factors: { value: { signal: "tickets" } }, tickets: ["https://acme.example/*"] },
    [],
  ],
  ["other signals", { factors: { value: { signal: "votes" } } }, []],
  [
    "evidence without files",
    { factors: { value: { evidence: "sum" }, effort: { evidence: "latest" } } },
    [`factors.value.evidence: ${NO_FILES}`, `factors.effort.evidence: ${NO_FILES}`],
  ],
  ["evidence with files", { factors: { value: { evidence: "sum" } }, evidence: { files: ["a.csv"] } }, []],
  [
    "a rung twice",
    { ladder: ["field", "answer", "field", "field"] },
    ["ladder.2", "ladder.3"].map(
      (path) => `${path}: \`field\` stands here twice: keep the place that counts.`,
    ),
  ],
  [
    "two steps that begin on one day",
    {
      deadline: [
        { within: "2 weeks", times: 2 },
        { within: "8 weeks", times: 1.25 },
        { within: "14 days", times: 3 },
      ],
    },
    ["deadline.2.within: Two steps begin 14 days before the goal's last day: keep one."],
  ],
  [
    "two bands that begin at one score",
    { bands: { Now: 10, Next: 5, Soon: 5, Later: 0 } },
    ["bands.Soon: `Soon` and `Next` both begin at 5: give each a threshold of its own."],
  ],
  ["bands of their own", { bands: { Now: 10, Later: 0 } }, []],
])("%s", (_name, policy, told) => {
  const problems = problemsOfModel(scoreOptions.parse(policy));
  expect(problems.map(({ path, message }) => `${path.join(".")}: ${message}`)).toEqual(told);
});
