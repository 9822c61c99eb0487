/** Which agenda has ended and is to be settled: its decisions read, logged, and its place given to the next. */
import type { AgendaRecord } from "../model/snapshot.ts";
import { isDue, periodAt } from "./agenda-period.ts";
import type { AgendaSettings } from "./policy.ts";

type OfPeriod = Pick<AgendaRecord, "period" | "number">;

/** The newest one whose meeting is over, once the next is due or open; open or closed. `now`: ISO 8601. */
export function newestEnded<Each extends OfPeriod>(
  agendas: readonly Each[],
  settings: AgendaSettings,
  now: string,
): Each | null {
  const period = periodAt(now, settings.cadence);
  const isNext = isDue(now, settings) || agendas.some((agenda) => agenda.period === period);
  return isNext ? agendaBefore(agendas, period) : null;
}

/** The newest before a period (`YYYY-MM-DD`); of two of one period the one that was opened first. */
export function agendaBefore<Each extends OfPeriod>(agendas: readonly Each[], period: string): Each | null {
  const [newest = null] = agendas
    .filter((agenda) => agenda.period < period)
    .toSorted((a, b) => (a.period === b.period ? a.number - b.number : a.period < b.period ? 1 : -1));
  return newest;
}
