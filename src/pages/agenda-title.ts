/** An agenda's title, and the period it tells. */

const HEAD = "Refinement agenda · ";

/** “Refinement agenda · Tuesday 24 November 2026”. `period` is `YYYY-MM-DD`. */
export function agendaTitle(period: string): string {
  return `${HEAD}${dayText(period)}`;
}

/** “Tuesday 24 November 2026”. `day` is `YYYY-MM-DD`. */
export function dayText(day: string): string {
  const words = new Intl.DateTimeFormat("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  return words.format(new Date(`${day}T00:00:00Z`)).replace(",", "");
}

/** `null` for a title that is none of ours, to the letter. */
export function titledPeriod(title: string): string | null {
  const [, date] = /^\w+ (\d{1,2} \w+ \d{4})$/.exec(title.slice(HEAD.length)) ?? [];
  const time = date === undefined ? Number.NaN : Date.parse(`${date} UTC`);
  const period = Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
  return period !== null && agendaTitle(period) === title ? period : null;
}
