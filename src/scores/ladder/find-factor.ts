/** Where one factor comes from: the first place of the policy's ladder that gives a value. */
import type { Factor } from "../../model/score.ts";
import type { FactorEvidence } from "../factor-evidence.ts";
import type { FactorSpec } from "../score-model.ts";
import type { ScoreOptions } from "../score-options.ts";
import { asShare } from "./as-meant.ts";
import { type FactorOptions, factorOptions, type Rung as RungName } from "./factor-options.ts";
import { inAnswer } from "./in-answer.ts";
import { inEvidence } from "./in-evidence.ts";
import { inField, inOverride } from "./in-field.ts";
import { inLabels } from "./in-labels.ts";
import { countsNothing, inSignal } from "./in-signal.ts";
import { namePlace } from "./name-place.ts";
import { expectedOf, type Look, type Rung, said, type Said, scaleOf } from "./rung.ts";

/** The part of a policy's score that says where factors come from. */
export type LadderOptions = Pick<ScoreOptions, "factors" | "ladder" | "tickets" | "evidence">;

const CLIMB: Readonly<Record<"override" | RungName, Rung>> = {
  override: inOverride,
  field: inField,
  answer: inAnswer,
  label: inLabels,
  text: ({ spec, evidence: { issue } }) =>
    spec.points === true && issue.text.estimate !== null
      ? said("text", "", issue.text.estimate.points)
      : null,
  evidence: inEvidence,
  signal: inSignal,
  default: ({ options, spec }) =>
    options.default === undefined
      ? null
      : { ...said("default", "", asShare(options.default, spec)), quote: String(options.default) },
};

const NOTHING_SAID: FactorOptions = factorOptions.parse({});

/**
 * The factor's own override field, then the rungs in the policy's order; the first that gives a number decides. A rung
 * that is empty, or tells that nobody knows, is passed in silence; one with evidence that does not count today is passed
 * too and told in `remark`. A number that cannot be (a cost of 0, beyond the scale) and words that are no number end the
 * search without a value: somebody meant them, and what stands lower is what they were to replace. A count of 0 is the
 * value where no lower rung has one.
 */
export function findFactor(
  spec: FactorSpec,
  options: LadderOptions,
  evidence: FactorEvidence,
  today: string,
): Factor {
  const own = Object.hasOwn(options.factors, spec.name) ? options.factors[spec.name] : undefined;
  const look: Look = {
    spec,
    options: own ?? NOTHING_SAID,
    tickets: options.tickets,
    ageing: options.evidence,
    evidence,
    today,
  };
  const { found, passed } = climb(look, ["override", ...options.ladder]);
  const heard = found === null ? passed : [...passed, found];
  const remarks = heard.flatMap(({ remark }) => remark ?? []);
  const gives = found !== null && found.value !== null;
  return {
    name: spec.name,
    value: found?.value ?? null,
    source: gives ? { kind: found.kind, name: found.name } : null,
    by: gives ? found.by : null,
    on: gives ? found.on : null,
    until: heard.flatMap(({ until }) => until ?? []).sort()[0] ?? null,
    remark: remarks.length > 0 ? remarks.join("; ") : gives ? null : whereToSay(look.options),
    low: asShare(look.options.low ?? spec.low, spec),
    high: asShare(look.options.high ?? spec.high, spec),
  };
}

function climb(
  look: Look,
  rungs: readonly ("override" | RungName)[],
): { readonly found: Said | null; readonly passed: readonly Said[] } {
  const passed: Said[] = [];
  let yielding: Said | null = null;
  for (const rung of rungs) {
    const heard = CLIMB[rung](look);
    if (heard?.search === "yields") {
      yielding ??= heard;
    } else if (heard !== null && heard.value !== null) {
      return { found: held(heard, heard.value, look.spec), passed: [...passed, ...given(yielding)] };
    } else if (heard?.search === "ends") {
      return { found: heard, passed };
    } else if (heard !== null) {
      passed.push(heard);
    }
  }
  return { found: yielding, passed };
}

/** A count of 0 that another place goes before. */
function given(yielding: Said | null): readonly Said[] {
  return yielding === null ? [] : [{ ...yielding, value: null, remark: countsNothing(yielding.name) }];
}

/** The bounds keep every model's result a finite number. */
function held(heard: Said, value: number, spec: FactorSpec): Said {
  const [low, high] = scaleOf(spec);
  const why = spec.percent === true ? `is no share: expected ${expectedOf(spec)}` : "cannot be";
  return value >= low && value <= high
    ? heard
    : { ...heard, value: null, remark: `the ${namePlace(heard)} says ${heard.quote ?? value}, which ${why}` };
}

function whereToSay({ override, field, answer, labels, evidence }: FactorOptions): string {
  const named = field ?? override;
  if (named !== undefined) {
    return `not given (field ${named})`;
  }
  if (answer !== undefined) {
    return `not given (answer “${answer}”)`;
  }
  const [label] = Object.keys(labels);
  if (label !== undefined) {
    return `not given (a label such as ${label})`;
  }
  return evidence === undefined ? "not given" : "not given (evidence)";
}
