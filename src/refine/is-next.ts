/** Whether an issue is next in line, and whether work on it cannot start. */
import type { Assessment } from "../model/assessment.ts";
import type { Policy } from "../policy/policy.ts";

/** Whether it is one of those the full bar is asked of: as far down the order as the policy makes work ready. */
export function isNext(
  { rank, score }: Pick<Assessment, "rank" | "score">,
  { policy }: { readonly policy: Pick<Policy, "ahead"> },
): boolean {
  // What nobody scored stands at the end, in the order of its age: that is no line to be next in.
  return rank !== null && rank <= policy.ahead && score.effective !== null;
}

/** Whether something required is missing; where a person called it ready, nothing is. */
export function isUnready({ verdict, declared }: Pick<Assessment, "verdict" | "declared">): boolean {
  return verdict === "not ready" && declared === null;
}
