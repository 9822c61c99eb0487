/** The log and the next agenda say the same of what was left. */
import { expect, it } from "vitest";
import { type EndedAgenda, type LogItem, toAgendaLog } from "../../src/agenda/agenda-log.ts";
import { carriedOver } from "../../src/agenda/carried-over.ts";
import { prepareAgenda } from "../../src/agenda/prepare-agenda.ts";
import type { Decided } from "../../src/model/decision.ts";
import type { AgendaMemory } from "../../src/model/memory.ts";
import { decided, inputOf, lastAgenda, type Told, UNREADY } from "./build.ts";

/** What the log says of an agenda's entries, and what the next agenda carries over. */
function afterwards(
  told: readonly Told[],
  asked: AgendaMemory["entries"],
  decisions: readonly Decided[] = [],
) {
  const before = lastAgenda(asked, decisions);
  const input = inputOf(told, { before });
  const ended: EndedAgenda = {
    repository: input.snapshot.repository,
    number: 90,
    period: before.period,
    next: input.period,
    zone: "Europe/Berlin",
    url: "https://github.com/acme/shop/issues/90",
    memory: before.memory,
    decided: decisions,
    gone: [],
    logged: new Map(),
    carried: carriedOver(input),
    misread: [],
    written: [],
  };
  const { sections } = prepareAgenda(input);
  return {
    log: toAgendaLog(ended, input.refinement).items.map(sayItem),
    carried: sections
      .filter(({ id }) => id === "carried")
      .flatMap(({ entries }) => entries.map(({ assessment }) => assessment.issue.number)),
  };
}

function sayItem({ issue, left, decided: told }: LogItem): string {
  return [`#${issue}`, left, ...told.map(({ decision }) => decision.act.kind)].join(" ");
}

it("a dispute that went away is not carried over", () => {
  const asked = [1, 2].map((issue) => ({ issue, carried: 0, verdict: "ready" as const }));
  const disputed: Told = { number: 1, value: 8, override: 90 };
  expect(afterwards([disputed, { number: 2, value: 7 }], asked)).toEqual({
    log: ["#1 carried", "#2 settled"],
    carried: [1],
  });
});

it("an order to look again decides nothing: what it is about is carried over, and it is no line of the log", () => {
  const asked = [1, 2].map((issue) => ({ issue, carried: 0, verdict: "not ready" as const }));
  const told = [1, 2, 3].map((number) => ({ number, value: 8, body: UNREADY }));
  const decisions = [1, 3].map((issue) => decided(issue, {}, { kind: "recheck" }));
  expect(afterwards(told, asked, [...decisions, decided(2)])).toEqual({
    log: ["#1 carried", "#2  talk"],
    carried: [1],
  });
});

it("an order that was refused is told", () => {
  const asked = [{ issue: 1, carried: 0, verdict: "not ready" as const }];
  const refused = decided(1, { result: "refused" }, { kind: "recheck" });
  expect(afterwards([{ number: 1, value: 8, body: UNREADY }], asked, [refused])).toEqual({
    log: ["#1 carried recheck"],
    carried: [1],
  });
});
