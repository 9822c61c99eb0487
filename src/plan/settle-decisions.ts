/** Decisions and the outcomes of their changes → what came of each. */
import type { Decided } from "../model/decision.ts";
import type { Outcome } from "../model/change.ts";
import { keyOf, type PlannedDecision } from "./plan-decisions.ts";

/** In the order of `planned`. `outcomes` is `null` in a dry run: then all is told as if it had been done. */
export function settleDecisions(
  planned: readonly PlannedDecision[],
  outcomes: readonly Outcome[] | null,
): readonly Decided[] {
  const known = new Map((outcomes ?? []).map((outcome) => [keyOf(outcome.change), outcome]));
  return planned.map((one) => one.decided ?? settle(one, outcomes === null ? null : known));
}

/** What GitHub was never asked for because it had stopped answering: the next run asks. */
function isUntried({ result, reason }: Outcome): boolean {
  return result === "refused" && reason?.startsWith("Not tried") === true;
}

function settle(
  { decision, changes, sentence }: PlannedDecision,
  known: ReadonlyMap<string, Outcome> | null,
): Decided {
  if (known === null) {
    return { decision, result: "done", sentence };
  }
  const outcomes = changes.map((change) => known.get(keyOf(change)) ?? null);
  const made = outcomes.filter((outcome) => outcome?.result === "applied" || outcome?.result === "already");
  const isPart = made.length > 0;
  const steps = `${made.length} of ${changes.length} steps`;
  const refusal = outcomes.find((outcome) => outcome?.result === "refused" && !isUntried(outcome));
  if (refusal !== undefined) {
    const what = isPart ? `Only done in part (${steps})` : "Not done";
    return { decision, result: "refused", sentence: `${what}: ${refusal?.reason ?? "GitHub refused."}` };
  }
  if (made.length < changes.length) {
    const what = isPart ? `Done in part so far (${steps})` : "Not done yet";
    const reason = outcomes.find((outcome) => outcome !== null && outcome.reason !== null)?.reason;
    return { decision, result: "unknown", sentence: `${what}: ${reason ?? "the next run goes on with it."}` };
  }
  const result = outcomes.every((outcome) => outcome?.result === "already") ? "already" : "done";
  return { decision, result, sentence };
}
