/** Backlogs of a small shop and the agendas prepared from them. */
import type { AgendaBefore, AgendaInput } from "../../src/agenda/agenda-input.ts";
import { prepareAgenda } from "../../src/agenda/prepare-agenda.ts";
import type { Agenda, AgendaEntry, SectionId } from "../../src/model/agenda.ts";
import type { Decided } from "../../src/model/decision.ts";
import type { IssueName, IssueRecord } from "../../src/model/issue.ts";
import type { Snapshot } from "../../src/model/snapshot.ts";
import type { Policy } from "../../src/policy/policy.ts";
import type { Memories } from "../../src/refine/hold-memory.ts";
import { refine } from "../../src/refine/refine.ts";
import { item, policyOf, READY_BODY, record, snapshot, TODAY } from "../plan/build.ts";

export { policyOf, READY_BODY, TODAY } from "../plan/build.ts";

/** A Tuesday, as {@link TODAY} is. */
export const PERIOD = "2026-11-24";
export const NOW = `${TODAY}T08:00:00Z`;

export const AGENDA_POLICY = `
project: { owner: acme, number: 1, fields: { override-reason: Why } }
score:
  factors:
    value: { field: Value }
    effort: { field: Effort }
agenda: { every: 2 weeks on tuesday at 10:00 Europe/Berlin, start: 2026-11-24 }
`;

export const UNREADY = READY_BODY.replace(/- \[ \].*\n- \[ \].*/, "TBD");
export const NO_GOAL = READY_BODY.replace("Goal: G-1\n", "");

/** Ready, and advised to be split. */
export const MANY_TASKS = `${READY_BODY}\n## Tasks\n\n${Array.from({ length: 14 }, (_none, index) => `- [ ] Task number ${index + 1} of the work`).join("\n")}\n`;

/** An issue with its values on the project; none where `value` is left out. */
export interface Told extends Partial<IssueRecord> {
  readonly number: number;
  readonly value?: number;
  readonly effort?: number;
  readonly override?: number;
  readonly why?: string;
}

export interface Asked {
  readonly policy?: Policy;
  readonly before?: AgendaBefore | null;
  readonly read?: Partial<Snapshot>;
  readonly period?: string;
  readonly today?: string;
  readonly memories?: Memories;
}

export function agendaOf(told: readonly Told[], asked: Asked = {}): Agenda {
  return prepareAgenda(inputOf(told, asked));
}

export function inputOf(told: readonly Told[], asked: Asked = {}): AgendaInput {
  const { before = null, read = {}, period = PERIOD, today = TODAY, memories = new Map() } = asked;
  const policy = asked.policy ?? policyOf(AGENDA_POLICY);
  const issues = told.map(
    ({ number, value: _value, effort: _effort, override: _override, why: _why, ...rest }) =>
      record(number, rest),
  );
  const items = told.map(({ number, value, effort, override, why }) => {
    const values = {
      ...(value === undefined ? {} : { Value: value }),
      ...(value === undefined ? {} : { Effort: effort ?? 2 }),
      ...(override === undefined ? {} : { Override: override }),
      ...(why === undefined ? {} : { Why: why }),
    };
    const stamps = Object.fromEntries(
      Object.keys(values).map((name) => [name, { by: "ben", at: "2026-11-20T09:00:00Z", changed: false }]),
    );
    return { ...item(number, values), stamps };
  });
  const whole = snapshot(issues, { scope: "backlog", items, ...read });
  const refinement = refine(whole, policy, today);
  return {
    refinement,
    snapshot: whole,
    policy,
    today,
    now: `${today}T08:00:00Z`,
    period,
    before,
    memories,
  };
}

export function entriesOf(agenda: Agenda, id?: SectionId): readonly AgendaEntry[] {
  return agenda.sections
    .filter((section) => id === undefined || section.id === id)
    .flatMap(({ entries }) => entries);
}

/** Where each issue stands, as `"#3 not-ready"`; what finds no room, as `"(#3) not-ready"`; what can wait, `"[#3] not-ready"`. */
export function placesIn({ sections }: Agenda): readonly string[] {
  return sections.flatMap(({ id, entries, waiting, held }) => [
    ...entries.map(({ assessment }) => `#${assessment.issue.number} ${id}`),
    ...waiting.map((number) => `(#${number}) ${id}`),
    ...held.map((number) => `[#${number}] ${id}`),
  ]);
}

export function blocker(number: number, rest: Partial<IssueName> = {}): IssueName {
  return { owner: "acme", repository: "shop", number, title: "Other", state: "open", ...rest };
}

export function decided(
  issue: number,
  rest: Partial<Decided> = {},
  act: Decided["decision"]["act"] = { kind: "talk" },
): Decided {
  return {
    decision: {
      act,
      issue,
      by: "ben",
      at: "2026-11-10T09:30:00Z",
      in: { kind: "agenda", number: 90, url: "https://github.com/acme/shop/issues/90" },
      words: "Decided",
    },
    result: "done",
    sentence: "Decided.",
    ...rest,
  };
}

/** The agenda of the meeting two weeks before. */
export function lastAgenda(
  entries: NonNullable<AgendaBefore["memory"]>["entries"],
  decisions: readonly Decided[] = [],
): AgendaBefore {
  return {
    period: "2026-11-10",
    memory: { at: "2026-11-09T08:00:00Z", entries, top: [], health: [] },
    decided: decisions,
  };
}
