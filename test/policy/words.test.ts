/** Headings in words of the team's own: from the policy into the reading. */
import { describe, expect, it } from "vitest";
import { knownTopic, TOPICS } from "../../src/issue/topics.ts";
import { readPolicy } from "../../src/policy/read-policy.ts";
import { refine } from "../../src/refine/refine.ts";
import { textsAlone } from "../../src/refine/world.ts";
import { record } from "../plan/build.ts";

const BODY =
  "### 3. ABNAHMEKRITERIEN (Entwurf)\n\n- Der Korb ist leer\n- Die Rechnung kommt\n\n**Gefahren:**\n\nviele";
const POLICY = "words:\n  acceptance-criteria: [Abnahmekriterien]\n  risks: [Gefahren]\n";

function textUnder(policyText: string) {
  const { policy, problems } = readPolicy("plumbline.yml", policyText);
  if (policy === null) {
    throw new Error(problems.map(({ message }) => message).join());
  }
  const world = textsAlone({
    scope: "issue",
    openIssues: 1,
    forms: [],
    goals: [],
    issues: [record(1, { body: BODY })],
  });
  return refine(world, policy, "2026-11-24").assessments[0]?.issue.text;
}

function problemsOf(text: string): readonly string[] {
  return readPolicy("plumbline.yml", text).problems.map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  );
}

describe("words of a policy", () => {
  it("are known where issues are read, and only with that policy", () => {
    expect(textUnder(POLICY)?.sections.map(({ topic }) => topic)).toEqual(["acceptance-criteria", "risks"]);
    expect(textUnder(POLICY)?.criteria.map(({ text }) => text)).toEqual([
      "Der Korb ist leer",
      "Die Rechnung kommt",
    ]);
    expect(textUnder("{}\n")?.criteria).toEqual([]);
  });

  it("can be given for every topic", () => {
    const all = TOPICS.map((topic) => `  ${topic}: ["Zu ${topic}"]`).join("\n");
    const { policy } = readPolicy("plumbline.yml", `words:\n${all}\n`);
    expect(TOPICS.map((topic) => knownTopic(`Zu ${topic}`, policy?.words))).toEqual(TOPICS);
  });

  it("are refused for a topic that is none, or when they are no list of texts", () => {
    expect(problemsOf("words:\n  risk: [Gefahren]\n")).toEqual([expect.stringMatching(/^2:3 .*risks/)]);
    expect(problemsOf("words:\n  risks: Gefahren\n")).toEqual([expect.stringMatching(/^2:10 /)]);
    expect(problemsOf('words:\n  risks: [" "]\n')).toEqual([expect.stringMatching(/^2:11 /)]);
  });
});
