/** What headings are heard to be about. */
import { describe, expect, it } from "vitest";
import { readText } from "../../src/issue/read-text.ts";
import { hearTopic } from "../../src/issue/topics.ts";

describe("a heading", () => {
  it.each([
    ["Acceptance criteria", "acceptance-criteria"],
    ["**Acceptance Criteria:**", "acceptance-criteria"],
    ["3. Critérios de Aceitação", "acceptance-criteria"],
    ["CRITERIOS DE ACEITE", "acceptance-criteria"],
    ["✅ Definition of Done (DoD)", "acceptance-criteria"],
    ["Steps to reproduce the crash", "steps-to-reproduce"],
    ["Como reproduzir?", "steps-to-reproduce"],
    ["What did you expect to happen?", "expected"],
    ["Expected behaviour", "expected"],
    ["Comportamento atual", "actual"],
    ["Is your feature request related to a problem? Please describe.", "problem"],
    ["Why?", "problem"],
    ["Contexto", "problem"],
    ["História de usuário", "user-story"],
    ["Out-of-scope", null],
    ["Non-goals", "out-of-scope"],
    ["Fora do escopo", "out-of-scope"],
    ["Dúvidas", "open-questions"],
    ["Open Questions ❓", "open-questions"],
    ["Depends on", "dependencies"],
    ["Python version", "environment"],
    ["Desktop (please complete the following information):", "environment"],
    ["Desktop", null],
    ["[Design](https://example.com/d)", "design"],
    ["Risks &amp; assumptions", "risks"],
    ["Story Points", "estimate"],
    ["Tarefas:", "tasks"],
    ["Additional context", "other"],
    ["A tale of two cities", null],
    ["", null],
    ["🎉", null],
  ])("%j is about %j", (heading, topic) => {
    expect(hearTopic(heading)).toBe(topic);
  });

  it("is known in the words a policy adds, which win over the known ones", () => {
    const body = "## Risiken\n\nViele\n\n## Context\n\nx";
    const topicsOf = (topics: Parameters<typeof readText>[4]) =>
      readText("A title", body, [], [], topics).sections.map(({ topic }) => topic);
    expect(topicsOf({})).toEqual([null, "problem"]);
    expect(topicsOf({ risks: ["Risiken"], evidence: ["context"] })).toEqual(["risks", "evidence"]);
  });
});
