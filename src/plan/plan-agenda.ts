/** One agenda a period, opened by whichever run comes first in it. */
import type { Refinement } from "../model/assessment.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { agendaPage } from "../pages/agenda-page.ts";
import { agendaTitle } from "../pages/agenda-title.ts";
import { chooseAgenda } from "../pages/choose-agenda.ts";
import type { Agenda } from "../policy/policy.ts";
import { NOTHING, type Plan } from "./plan.ts";

export function planAgenda(
  refinement: Refinement,
  { repository, agendas }: Pick<Snapshot, "repository" | "agendas">,
  agenda: Agenda,
  period: string,
): Plan {
  const { cadence, minutes, labels } = agenda;
  if (agendas.some((known) => known.period === period)) {
    return NOTHING;
  }
  const head = { repository, period, time: cadence.time, zone: cadence.zone, minutes };
  const body = agendaPage(head, chooseAgenda(refinement.assessments, minutes), refinement);
  return {
    changes: [
      {
        kind: "agenda-open",
        repository: repository.id,
        period,
        from: null,
        to: { title: agendaTitle(period), body, labels },
        because: `the period up to ${period} has none yet`,
      },
    ],
    notes: [],
  };
}
