/** One agenda of a life: opened by a sweep, held against what was worked out by hand and from what GitHub holds. */
import { expect } from "vitest";
import { z } from "zod";
import type { RunReport } from "../../src/pages/summary-page.ts";
import type { Issue } from "../../src/sandbox/state.ts";
import { type Figures, figuresOf, isAgenda } from "./life-figures.ts";
import type { TeamLife } from "./team-life.ts";

export interface Period {
  /** When the run comes that opens it, and the day of its meeting. */
  readonly at: string;
  readonly period: string;
  /** How often each issue that it asks about was carried over. */
  readonly asks: Readonly<Record<number, number>>;
  readonly yield: number | null;
  /** Parts of its page, and what is none. */
  readonly says: readonly (string | RegExp)[];
  readonly silent?: readonly (string | RegExp)[];
  /** Not ready by their texts, but called so, or waived. */
  readonly excused?: readonly number[];
}

const memorySchema = z.object({
  entries: z.array(z.object({ issue: z.number(), carried: z.number() })),
  health: z.array(z.looseObject({ period: z.string(), yield: z.number().nullable() })),
});

export const agendasOf = ({ sandbox }: TeamLife): readonly Issue[] =>
  [...sandbox.state.repository.issues.values()].filter(({ title }) => isAgenda(title));

function memoryIn(body: string): z.output<typeof memorySchema> {
  const [, json = ""] = /^<!-- plumbline:agenda-memory (\{.*\}) -->$/m.exec(body) ?? [];
  return memorySchema.parse(JSON.parse(json));
}

/** A sweep, and then nothing is left to do: only what is over may be forgotten in hidden words. */
export async function settle(life: TeamLife, at: string): Promise<RunReport> {
  life.at(at);
  const report = await life.sweep();
  expect(report.outcomes?.filter(({ result }) => result !== "applied") ?? []).toEqual([]);
  for (const change of (await life.sweep()).changes) {
    expect(change.kind === "comment-update" && seen(change.to)).toBe(
      change.kind === "comment-update" && seen(change.from),
    );
    expect(change.kind).toBe("comment-update");
  }
  expect((await life.sweep()).changes).toEqual([]);
  expect(life.lost()).toEqual([]);
  return report;
}

function seen(text: string): string {
  return text.replaceAll(/<!--.*?-->/g, "");
}

/** Figures of the agendas so far, worked out on their days, and when the last of them was opened. */
export interface Past {
  readonly figures: (Figures & { readonly yield: number | null })[];
  before: string | null;
}

export async function open(life: TeamLife, past: Past, wanted: Period): Promise<Issue> {
  const { figures } = past;
  const known = agendasOf(life);
  await settle(life, wanted.at);
  const agendas = agendasOf(life);
  expect(agendas).toHaveLength(known.length + 1);
  const agenda = agendas.at(-1);
  const last = known.at(-1);
  if (agenda === undefined) {
    throw new Error("No agenda was opened.");
  }
  const now = figuresOf(life.sandbox.state, wanted.at.slice(0, 10), {
    excused: new Set(wanted.excused),
    since: past.before,
  });
  past.before = agenda.createdAt;
  figures.push({ ...now, yield: wanted.yield });
  const { entries, health } = memoryIn(agenda.body);
  expect(Object.fromEntries(entries.map(({ issue, carried }) => [issue, carried]))).toEqual(wanted.asks);
  expect(health.map(({ period: _period, ...figure }) => figure)).toEqual(figures);
  expect(health.at(-1)?.period).toBe(wanted.period);
  const trends = figures.slice(-4);
  expect(agenda.body).toContain(`| open issues | ${trend(trends.map((one) => one.open))} |`);
  if (trends.some(({ outflow }) => outflow !== null)) {
    expect(agenda.body).toContain(`| closed | ${trend(trends.map((one) => one.outflow))} |`);
  } else {
    expect(agenda.body).not.toContain("| closed |");
  }
  for (const words of wanted.says) {
    expect(agenda.body).toMatch(words instanceof RegExp ? words : literally(words));
  }
  for (const words of wanted.silent ?? []) {
    expect(agenda.body).not.toMatch(words instanceof RegExp ? words : literally(words));
  }
  if (last !== undefined) {
    expect(last.state).toBe("CLOSED");
    expect(own(last, "agenda-log")).toHaveLength(1);
  }
  return agenda;
}

function trend(values: readonly (number | null)[]): string {
  const [past = null, now = null] = values.slice(-2);
  const arrow =
    values.length < 2 || past === null || now === null || past === now ? "" : past < now ? " ↗" : " ↘";
  const told = values.map((value) => value ?? "–");
  return [...told.slice(0, -1), `**${told.at(-1)}**${arrow}`].join(" → ");
}

const literally = (words: string): RegExp => new RegExp(words.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));

/** Own comments of a kind, without their hidden first lines. */
export const own = ({ comments }: Issue, kind: string): readonly string[] =>
  comments.flatMap(({ author, body }) =>
    author?.kind === "Bot" && body.startsWith(`<!-- plumbline:${kind} `)
      ? [body.split("\n").slice(1).join("\n")]
      : [],
  );
