/** Where the days a policy names for its agenda cannot all hold. */
import { dayNumber } from "../calendar/day.ts";
import { DAYS, readCadence } from "./cadence.ts";
import type { PolicyFile } from "./policy-schema.ts";

export interface CadenceClash {
  readonly path: readonly ["agenda", "start" | "lead"];
  readonly message: string;
}

/** A start on another weekday than the meetings', a lead that reaches into the period before. */
export function cadenceClashes(agenda: PolicyFile["agenda"]): readonly CadenceClash[] {
  const cadence = agenda === false ? null : readCadence(agenda.every);
  return agenda === false || cadence === null
    ? []
    : [...startClash(agenda.start, cadence.weekday), ...leadClash(agenda.lead, cadence.weeks * 7)];
}

function startClash(start: string | undefined, weekday: number): readonly CadenceClash[] {
  const thursday = 4;
  // The first day of 1970 was a Thursday.
  const actual = start === undefined ? weekday : (((dayNumber(start) + thursday) % 7) + 7) % 7;
  return actual === weekday
    ? []
    : [
        {
          path: ["agenda", "start"],
          message: `\`${start}\` is a ${named(actual)}, and the team meets on a ${named(weekday)}: name the day of a meeting.`,
        },
      ];
}

function leadClash(lead: number, length: number): readonly CadenceClash[] {
  return lead < length
    ? []
    : [
        {
          path: ["agenda", "lead"],
          message: `${lead} days before a meeting is not after the one before, ${length} days earlier: name less.`,
        },
      ];
}

function named(weekday: number): string {
  const name = DAYS[weekday] ?? "";
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}
