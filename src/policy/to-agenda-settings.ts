/** The agenda's part of the policy, as the rest of the house uses it. */
import type { z } from "zod";
import { type agendaSchema, minutesOf } from "./agenda-options.ts";
import { readCadence } from "./cadence.ts";
import type { AgendaSettings } from "./policy.ts";

/** `null` where the cadence is none, which the schema does not let through. */
export function toAgendaSettings(written: z.output<typeof agendaSchema>): AgendaSettings | null {
  const { every, start, repository, empty, minutes, people, ...rest } = written;
  const cadence = readCadence(every);
  if (cadence === null) {
    return null;
  }
  const [owner = "", name = ""] = repository?.split("/") ?? [];
  return {
    ...rest,
    cadence: { ...cadence, anchor: start ?? null },
    minutes: minutesOf(minutes, cadence.weeks),
    repository: repository === undefined ? null : { owner, name },
    saysEmpty: empty === "say",
    people: people.map(({ labels, ...role }) => ({
      ...role,
      labels: labels.map((label) => label.toLowerCase()),
    })),
  };
}
