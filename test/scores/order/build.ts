/** Backlogs to be ordered: what a test says of them, and nothing else. Scores are made by the model `value-effort`. */
import type { z } from "zod";
import type { Factor, Override, Score } from "../../../src/model/score.ts";
import { valueEffort } from "../../../src/scores/models/value-effort.ts";
import { scoreFactors } from "../../../src/scores/score-factors.ts";
import { finishScore } from "../../../src/scores/score-issue.ts";
import { scoreOptions } from "../../../src/scores/score-options.ts";
import type { OrderItem } from "../../../src/scores/order/order-item.ts";
import { orderBacklog, type Order } from "../../../src/scores/order/order-backlog.ts";
import type { ScoreModel } from "../../../src/scores/score-model.ts";

export type Options = z.input<typeof scoreOptions>;

/** The score is `value` ÷ `effort`; `null` is missing, and an effort that is not said is 1. */
export interface Written {
  readonly value?: number | null;
  readonly effort?: number | null;
  readonly range?: readonly [number, number];
  readonly source?: Partial<Record<string, "default" | "field">>;
  readonly override?: number | Partial<Override> | null;
  readonly blockedBy?: readonly number[];
  readonly parent?: number | null;
  readonly createdAt?: string;
}

export function itemOf(number: number, written: Written = {}, options: Options = {}): OrderItem {
  const { value = null, effort = 1, range = [1, 10], source = {} } = written;
  const factors = [
    factorOf("value", value, range, source["value"]),
    factorOf("effort", effort, [1, 13], source["effort"]),
  ];
  return {
    number,
    createdAt: written.createdAt ?? "2026-01-01T00:00:00Z",
    score: scoreOf(valueEffort, factors, written.override ?? null, options),
    blockedBy: written.blockedBy ?? [],
    parent: written.parent ?? null,
  };
}

export function factorOf(
  name: string,
  value: number | null,
  [low, high]: readonly [number, number],
  kind: "default" | "field" | "goal" = "field",
): Factor {
  const source = value === null ? null : { kind, name };
  return { name, value, source, by: null, on: null, until: null, remark: null, low, high };
}

export function scoreOf(
  model: ScoreModel,
  factors: readonly Factor[],
  override: Written["override"] = null,
  options: Options = {},
): Score {
  const parsed = scoreOptions.parse(options);
  const set = typeof override === "number" ? { value: override } : override;
  const score: Score = {
    model: model.id,
    formula: model.formula,
    ...scoreFactors(model, factors),
    factors,
    inherited: null,
    computed: null,
    override: set && { ...OVERRIDE, ...set },
    effective: null,
    band: null,
  };
  return finishScore(score, null, parsed, model);
}

const OVERRIDE: Override = {
  value: 0,
  by: "ana",
  on: "2026-11-02",
  changed: false,
  reason: "A contract.",
  reasonField: "Why",
  until: null,
  expired: false,
};

/** A backlog by number. */
export function order(
  backlog: Readonly<Record<number, Written>> | readonly OrderItem[],
  options: Options = {},
): Order {
  return orderBacklog(itemsOf(backlog, options), valueEffort, scoreOptions.parse(options));
}

function itemsOf(
  backlog: Readonly<Record<number, Written>> | readonly OrderItem[],
  options: Options,
): readonly OrderItem[] {
  return isList(backlog)
    ? backlog
    : Object.entries(backlog).map(([number, written]) => itemOf(Number(number), written, options));
}

function isList(
  backlog: Readonly<Record<number, Written>> | readonly OrderItem[],
): backlog is readonly OrderItem[] {
  return Array.isArray(backlog);
}

/** Number → effective score. */
export function effectives({ scores }: Order): Readonly<Record<number, number | null>> {
  return Object.fromEntries([...scores].map(([number, { effective }]) => [number, effective]));
}
