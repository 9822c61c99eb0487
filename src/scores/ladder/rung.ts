/** A rung of the ladder: one place that may say what a factor is. */
import type { SourceKind } from "../../model/score.ts";
import type { FactorEvidence } from "../factor-evidence.ts";
import type { FactorSpec } from "../score-model.ts";
import type { EvidenceOptions, FactorOptions } from "./factor-options.ts";

/** What is looked for, and where. */
export interface Look {
  readonly spec: FactorSpec;
  readonly options: FactorOptions;
  readonly tickets: readonly string[];
  readonly ageing: EvidenceOptions;
  readonly evidence: FactorEvidence;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** What a place says of a factor. */
export interface Said {
  readonly kind: SourceKind;
  /** As in `FactorSource`. */
  readonly name: string;
  /** `null` where what stands there is no value: `remark` says why. */
  readonly value: number | null;
  readonly by: string | null;
  readonly on: string | null;
  readonly until: string | null;
  readonly remark: string | null;
  /** As it stands there, where that may differ from the value. */
  readonly quote?: string;
  /**
   * `ends`: somebody meant a value that cannot be read, and what stands lower is what it was to replace. `yields`: nobody
   * meant a count of 0, and a lower place that has a value goes before it.
   */
  readonly search?: "ends" | "yields";
}

/** `null` where the place is empty, or the policy names none. */
export type Rung = (look: Look) => Said | null;

/** What a place says where nobody knows who put it there and when. */
export function said(
  kind: SourceKind,
  name: string,
  value: number | null,
  remark: string | null = null,
): Said {
  return { kind, name, value, by: null, on: null, until: null, remark };
}

const HIGHEST = 1e9;

/** The lowest and highest value that can be meant. A cost of 0 would put an issue first for no reason. */
export function scaleOf({ kind, scale }: FactorSpec): readonly [number, number] {
  return scale ?? [kind === "cost" ? 0.001 : 0, HIGHEST];
}

/** The policy's, else those the model knows. */
export function wordsFor({ options, spec }: Look): Readonly<Record<string, number>> {
  return Object.keys(options.words).length > 0 ? options.words : (spec.words ?? {});
}

/** What the scale of a factor takes, as it stands in a sentence. */
export function expectedOf(spec: FactorSpec): string {
  const [low, high] = scaleOf(spec);
  const percent = spec.percent === true ? ", or percent such as 80" : "";
  if (high < HIGHEST) {
    return `${low} to ${high}${percent}`;
  }
  return `${spec.kind === "cost" ? "a number above 0" : `at least ${low}`}, at most a billion`;
}
