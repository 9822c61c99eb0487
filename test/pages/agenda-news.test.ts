/** What has changed since an agenda was opened, told once and only where there is something to tell. */
import { expect, it } from "vitest";
import type { AgendaMemory } from "../../src/model/memory.ts";
import { agendaNewsMarker, firstLine } from "../../src/memory/markers.ts";
import { type AgendaNews, agendaNewsPage, findNews } from "../../src/pages/agenda-news.ts";
import { REFINEMENT } from "./agenda-build.ts";
import { expectEveryFixtureUsed, matchesGolden } from "./matches-golden.ts";

const HEAD = { repositoryId: "R_1", period: "2026-11-24" };
const AS_IT_IS: AgendaMemory = {
  at: "2026-11-20T09:00:00Z",
  entries: [
    { issue: 4, carried: 0, verdict: "not ready" },
    { issue: 2, carried: 0, verdict: "not ready" },
  ],
  top: [3, 5, 1].map((issue) => ({ issue, verdict: "ready" })),
  health: [],
};

it("is none where nothing changed", () => {
  expect(findNews(AS_IT_IS, REFINEMENT)).toBeNull();
});

it.each<readonly [string, Partial<AgendaMemory>, keyof AgendaNews, readonly number[]]>([
  ["an entry that was closed", { entries: [{ issue: 11, carried: 0, verdict: "not ready" }] }, "gone", [11]],
  ["an entry that became ready", { entries: [{ issue: 1, carried: 0, verdict: "not ready" }] }, "moved", [1]],
  ["an issue that was opened since", { at: "2026-11-04T09:00:00Z" }, "intake", [4]],
  ["an issue that rose", { top: [3, 9, 1].map((issue) => ({ issue, verdict: "ready" })) }, "risen", [5]],
])("tells of %s", (_name, rest, kind, numbers) => {
  const news = findNews({ ...AS_IT_IS, ...rest }, REFINEMENT);
  const told = news?.[kind].map((one) =>
    typeof one === "number" ? one : "assessment" in one ? one.assessment.issue.number : one.issue.number,
  );
  expect(told).toEqual(numbers);
});

it("tells of no issue that rose and is put off", () => {
  const memory = { ...AS_IT_IS, top: [3, 9, 1].map((issue) => ({ issue, verdict: "ready" as const })) };
  const asleep = REFINEMENT.assessments.map((one) =>
    one.issue.number === 5 ? { ...one, snooze: { until: "2026-12-31", by: "ana" } } : one,
  );
  expect(findNews(memory, REFINEMENT)?.risen).toHaveLength(1);
  expect(findNews(memory, { ...REFINEMENT, assessments: asleep })).toBeNull();
});

it("agenda-news", () => {
  const news = findNews(
    {
      ...AS_IT_IS,
      at: "2026-11-01T09:00:00Z",
      entries: [
        { issue: 11, carried: 0, verdict: "not ready" },
        { issue: 1, carried: 0, verdict: "not ready" },
      ],
      top: [{ issue: 5, verdict: "ready" }],
    },
    REFINEMENT,
  );
  const page = agendaNewsPage(news, HEAD);
  matchesGolden("agenda-news", page);
  expect(firstLine(page)).toBe(agendaNewsMarker("R_1", "2026-11-24"));
});

it("agenda-news-quiet, once all is as it was", () => {
  matchesGolden("agenda-news-quiet", agendaNewsPage(null, HEAD));
});

it("every fixture of news is a page of this file", () => {
  expectEveryFixtureUsed("agenda-news");
});
