/** Who facilitates a meeting: in turn, by the number of its period, so that nobody is skipped. */
import { periodNumber } from "../policy/agenda-period.ts";
import type { AgendaSettings } from "../policy/policy.ts";

/** A login; `null` where the policy names nobody. `period` is the day of the meeting. */
export function chooseFacilitator(
  period: string,
  { facilitators, cadence }: Pick<AgendaSettings, "facilitators" | "cadence">,
): string | null {
  const count = facilitators.length;
  const turn = periodNumber(period, cadence) % Math.max(1, count);
  return facilitators.at(turn) ?? null;
}
