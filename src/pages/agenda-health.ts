/** The figures of a backlog over the last meetings, as a table. */
import type { HealthPoint } from "../model/memory.ts";

/** Values of a row, this meeting's last: more would not fit on a phone. */
const VALUES = 4;

interface Figure {
  readonly name: string;
  readonly of: (point: HealthPoint) => number | null;
  readonly text: (value: number) => string;
}

const FIGURES: readonly Figure[] = [
  { name: "ready ahead, in iterations", of: ({ readyAhead }) => readyAhead, text: rounded },
  { name: "next in line: ready", of: ({ topReady }) => topReady, text: percent },
  { name: "with a goal", of: ({ topWithGoal }) => topWithGoal, text: percent },
  { name: "estimated", of: ({ topEstimated }) => topEstimated, text: percent },
  { name: "open issues", of: ({ open }) => open, text: String },
  { name: "opened since the meeting before", of: ({ inflow }) => inflow, text: String },
  { name: "closed", of: ({ outflow }) => outflow, text: String },
  { name: "days open: the middle issue", of: ({ ageMedian }) => ageMedian, text: whole },
  { name: "nine of ten are open no longer than, in days", of: ({ age90 }) => age90, text: whole },
  { name: "decided or made ready, of what was on the agenda", of: (point) => point.yield, text: percent },
];

/**
 * Markdown; empty without points, oldest first. A figure that was never known has no row. `weeks` of finished work that
 * were looked at, `null` where none were.
 */
export function healthTable(points: readonly HealthPoint[], weeks: number | null): string {
  const shown = points.slice(-VALUES);
  const now = shown.at(-1);
  if (now === undefined) {
    return "";
  }
  const rows = FIGURES.filter(({ of }) => shown.some((point) => of(point) !== null)).map(
    (figure) => `| ${figure.name} | ${trend(figure, shown)} |`,
  );
  const unknown =
    now.readyAhead === null && weeks !== null
      ? [
          `How far ahead work is ready is not known: nothing was finished in ${weeks === 1 ? "one week" : `${weeks} weeks`}.`,
        ]
      : [];
  const legend = shown.length > 1 ? [`<sub>The last ${shown.length} meetings, this one in bold.</sub>`] : [];
  return [
    [`| figure | ${shown.length > 1 ? "up to now" : "now"} |`, "|---|---|", ...rows].join("\n"),
    ...legend,
    ...unknown,
  ].join("\n\n");
}

/** “12 → 9 → **7** ↘”. */
function trend({ of, text }: Figure, points: readonly HealthPoint[]): string {
  const values = points.map(of);
  const told = values.map((value) => (value === null ? "–" : text(value)));
  const [before = null, now = null] = values.slice(-2);
  const moved = values.length > 1 && before !== null && now !== null && told.at(-1) !== told.at(-2);
  const arrow = !moved ? "" : now > before ? " ↗" : " ↘";
  return [...told.slice(0, -1), `**${told.at(-1)}**${arrow}`].join(" → ");
}

function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function whole(value: number): string {
  return String(Math.round(value));
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
