/** Which agenda is settled when the next one comes. */
import { expect, it } from "vitest";
import type { AgendaSettings } from "../../src/policy/policy.ts";
import { agendaBefore, newestEnded } from "../../src/policy/newest-ended.ts";
import { readPolicy } from "../../src/policy/read-policy.ts";

function settingsOf(text: string): AgendaSettings {
  const agenda = readPolicy("policy.yml", text).policy?.agenda ?? null;
  if (agenda === null) {
    throw new Error("The policy has an agenda.");
  }
  return agenda;
}

const WEEKLY = settingsOf("agenda: { every: 1 week on tuesday at 10:00, lead: 3 days }\n");
const of = (period: string, number = 1) => ({ period, number });
const AGENDAS = [of("2026-11-03"), of("2026-11-10", 8), of("2026-11-10", 7)];

it("is the newest before the period, and of two the one that was opened first", () => {
  expect(agendaBefore(AGENDAS, "2026-11-17")).toEqual(of("2026-11-10", 7));
  expect(agendaBefore(AGENDAS, "2026-11-10")).toEqual(of("2026-11-03"));
  expect(agendaBefore(AGENDAS, "2026-11-03")).toBeNull();
});

it("is none until the next one is due, or open before its time", () => {
  expect(newestEnded(AGENDAS, WEEKLY, "2026-11-13T08:00:00Z")).toBeNull();
  expect(newestEnded(AGENDAS, WEEKLY, "2026-11-14T08:00:00Z")).toEqual(of("2026-11-10", 7));
  const early = [...AGENDAS, of("2026-11-17", 9)];
  expect(newestEnded(early, WEEKLY, "2026-11-13T08:00:00Z")).toEqual(of("2026-11-10", 7));
});
