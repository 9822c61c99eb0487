/** A goal link in words, and how the work spreads over the goals as a table with bars. */
import type { Alignment, Goal, GoalLink, GoalShare, GoalSuggestion } from "../model/goal.ts";
import { outermostAims } from "../goals/measure-alignment.ts";
import { codeSpan, plain } from "./safe-text.ts";
import { shareBar } from "./share-bar.ts";

const WHERE = {
  form: "said in the form",
  text: "said in the text",
  reference: "by the goal's issue",
  label: "by its label",
  milestone: "by its milestone",
  field: "by its field",
  inherited: "inherited",
} as const;

/** `G-1 Checkout takes less than a minute`. */
export function goalName({ id, title }: Pick<Goal, "id" | "title">): string {
  return `${id} ${title}`;
}

/** One line: the goal, where it is said and what is wrong with it; for an issue without one, what it is likely about. */
export function goalLine(link: GoalLink): string {
  const { goal, verdict, via, quote, didYouMean, detail, from, suggestion } = link;
  if (goal !== null) {
    return `**${plain(goal.id)}** ${plain(goal.title)} (${[whence(link), ...state(goal, verdict), ...besides(link)].join("; ")})`;
  }
  switch (verdict) {
    case "conflicting":
      return `more than one is named${from === undefined ? "" : ` by ${codeSpan(from)}, which it is part of`}: ${names(detail)}`;
    case "unknown": {
      const named = quote === null ? "the one named" : codeSpan(quote);
      const by = via === "inherited" ? `, named by ${codeSpan(detail.join(", "))}, which it is part of,` : "";
      const hint = didYouMean === null ? "" : `; did you mean ${codeSpan(didYouMean)}?`;
      const likely = suggestion === null ? "" : `. ${suggestionLine(suggestion)}`;
      return `${named}${by} is not known${hint}${likely}`;
    }
    default:
      return suggestion === null ? "none" : `none. ${suggestionLine(suggestion)}`;
  }
}

function whence({ via, quote, detail }: GoalLink): string {
  switch (via) {
    case null:
      return "";
    case "inherited":
      return `inherited from ${codeSpan(detail.join(", "))}`;
    case "reference":
    case "label":
    case "milestone":
    case "field":
      return quote === null ? WHERE[via] : `${WHERE[via]} ${codeSpan(quote, 60)}`;
    default:
      return WHERE[via];
  }
}

function state({ ends, status }: Goal, verdict: GoalLink["verdict"]): readonly string[] {
  switch (verdict) {
    case "ended":
      return [ends === null ? "it has ended" : `it ended on ${ends}`];
    case "closed":
      return [status === "done" ? "it is done" : "it was dropped"];
    default:
      return [];
  }
}

/** What is named in the same place and does not count. */
function besides({ via, detail }: GoalLink): readonly string[] {
  return via === "inherited" || detail.length === 0 ? [] : [`named beside it: ${names(detail)}`];
}

function suggestionLine({ id, title, words }: GoalSuggestion): string {
  const shared = words.map((word) => codeSpan(word, 40)).join(", ");
  const why = words.every((word) => isName(word, id))
    ? `the text speaks of ${shared}`
    : `both speak of ${shared}`;
  return `Likely **${plain(id)}** ${plain(title)}: ${why}. Say ${codeSpan(`Goal: ${id}`)} in the text if so.`;
}

function isName(word: string, id: string): boolean {
  return word.toLowerCase() === id.toLowerCase() || /^#\d+$/.test(word);
}

/** Longest lists on a page; what is beyond is counted, never silently left out. */
const GOALS_SHOWN = 30;
const NAMES_SHOWN = 20;
const OVER_SHOWN = 10;

/** Issues, shares against targets and finished work by goal; what serves no goal and what goals lack beneath. */
export function goalTable(alignment: Alignment): string {
  const { goals } = alignment;
  if (goals.length === 0) {
    return "No goals are kept yet.";
  }
  const telling = byTree(goals).filter(({ share }) => tells(share, alignment));
  const columns = columnsOf(alignment);
  const rows = telling
    .slice(0, GOALS_SHOWN)
    .map((row) => `| ${columns.map(({ cell }) => cell(row)).join(" | ")} |`);
  const none = columns.map(({ ofNone }) => ofNone).join(" | ");
  const table = [
    `| ${columns.map(({ head }) => head).join(" | ")} |`,
    `|${columns.map(() => "---|").join("")}`,
    ...rows,
    ...(alignment.orphans.length > 0 ? [`| ${none} |`] : []),
  ].join("\n");
  const more = telling.length - rows.length;
  const silent = goals.length - telling.length;
  return [
    ...(rows.length > 0 ? [table] : []),
    ...(more > 0 ? [`and ${more} more ${more === 1 ? "goal" : "goals"}.`] : []),
    ...(silent > 0 ? [`${silent} ${silent === 1 ? "goal" : "goals"} without work, over or not begun.`] : []),
    ...notes(alignment, rows.length > 0),
  ].join("\n\n");
}

/** What is over, or has not begun, and has no work either, would only lengthen the table from quarter to quarter. */
function tells({ id, items, finished, target, drift }: GoalShare, { starving }: Alignment): boolean {
  const works = items > 0 || (finished ?? 0) > 0 || arrow(drift) !== "";
  return works || target !== null || starving.includes(id);
}

interface Row {
  readonly share: GoalShare;
  /** How many goals it is part of. */
  readonly depth: number;
}

interface Column {
  readonly head: string;
  readonly cell: (row: Row) => string;
  /** Of the issues without a goal. */
  readonly ofNone: string;
}

/** At most five, for a phone; only those that tell something. */
function columnsOf({ goals, items: all, weeks, orphans }: Alignment): readonly Column[] {
  const part = (items: number) => (all === 0 ? 0 : items / all);
  const loose = part(orphans.length);
  const sized = goals.some(({ estimateShare }) => estimateShare !== null);
  return [
    {
      head: "goal",
      cell: ({ share: { id, title }, depth }) => `${"↳ ".repeat(depth)}${plain(id)} ${plain(title, 80)}`,
      ofNone: "no goal",
    },
    {
      head: "open issues",
      cell: ({ share: { items } }) => String(items),
      ofNone: String(orphans.length),
    },
    {
      head: "share",
      cell: ({ share: { items, target, drift } }) =>
        `\`${shareBar(part(items), target)}\` ${percent(part(items))}${target === null ? "" : ` of ${percent(target)}`}${arrow(drift)}`,
      ofNone: `\`${shareBar(loose, null)}\` ${percent(loose)}`,
    },
    ...(sized
      ? [
          {
            head: "by estimate",
            cell: ({ share: { estimateShare } }: Row) =>
              estimateShare === null ? "–" : percent(estimateShare),
            ofNone: "–",
          },
        ]
      : []),
    ...(weeks === null
      ? []
      : [
          {
            head: `finished in ${weeks} ${weeks === 1 ? "week" : "weeks"}`,
            cell: ({ share: { finished, finishedShare } }: Row) =>
              finished === null
                ? "–"
                : `${finished}${finished === 0 || finishedShare === null ? "" : ` (${percent(finishedShare)})`}`,
            ofNone: "–",
          },
        ]),
  ];
}

/** Below a percent point it stands where it stood. */
function arrow(drift: number | null): string {
  const points = drift === null ? 0 : Math.round(drift * 100);
  return points === 0 ? "" : points > 0 ? ` ↗ ${points}` : ` ↘ ${-points}`;
}

function notes(alignment: Alignment, hasTable: boolean): readonly string[] {
  const { goals, items, orphans, starving, over, distance, weeks } = alignment;
  const aimed = goals.some(({ target }) => target !== null);
  const sized = goals.some(({ estimateShare }) => estimateShare !== null);
  const loose = orphans.length > 0;
  const moved = goals.some(({ drift }) => arrow(drift) !== "");
  const legend = [
    "`█` share of all open issues",
    ...(aimed ? ["`▓` more than the target", "`░` less"] : []),
    ...(moved && weeks !== null
      ? [`↗ ↘ percent points since ${weeks} ${weeks === 1 ? "week" : "weeks"} ago`]
      : []),
    ...(loose && (moved || sized || weeks !== null) ? ["all else of the work that serves a goal"] : []),
  ];
  return [
    ...(hasTable && items > 0 ? [`<sub>${legend.join(" · ")}</sub>`] : []),
    ...(distance === null || !aimed ? [] : [distanceLine(distance, goals)]),
    ...(orphans.length > 0
      ? [
          `${orphans.length} of ${items} issues ${orphans.length === 1 ? "serves" : "serve"} no goal: ${names(orphans.map((number) => `#${number}`))}.`,
        ]
      : []),
    ...(starving.length > 0 ? [`No open issue serves ${names(starving)}.`] : []),
    ...overLines(over),
  ];
}

function distanceLine(distance: number, goals: readonly GoalShare[]): string {
  const points = Math.round(Math.min(1, distance) * 100);
  const planned = Math.round(outermostAims(goals).reduce((sum, { target }) => sum + target, 0) * 100);
  if (planned > 100) {
    const lead = `The targets add up to ${planned} %, which is more than the whole, and cannot all be met; taken as parts of it,`;
    return points === 0
      ? `${lead} the work spreads as planned.`
      : `${lead} ${points} % of all open issues would have to move to another goal.`;
  }
  return points === 0
    ? "The work spreads as planned."
    : `To meet the targets, ${points} % of all open issues would have to move to another goal; those without one count as the rest.`;
}

function overLines(over: Alignment["over"]): readonly string[] {
  if (over.length === 0) {
    return [];
  }
  const lines = over.slice(0, OVER_SHOWN).map(({ id, title, ended, items, place }) => {
    const is = ended === null ? "is closed" : `ended on ${ended}`;
    const where = place === null ? "" : ` (${codeSpan(`${place.file}:${place.line}`)})`;
    const left =
      items.length === 0
        ? "is still called active, though no open issue names it"
        : `is still named by ${names(items.map((number) => `#${number}`))}`;
    return `- ${plain(id)} ${plain(title, 80)} ${is}${where} and ${left}.`;
  });
  const rest = over.length - lines.length;
  return [["Goals that are over:", "", ...lines, ...(rest > 0 ? [`- and ${rest} more`] : [])].join("\n")];
}

/** Parts below their wholes, else in the order of the register. */
function byTree(goals: readonly GoalShare[]): readonly Row[] {
  const below = new Map<string | null, GoalShare[]>();
  const known = new Set(goals.map(({ id }) => id));
  for (const share of goals) {
    const parent = share.parent !== null && known.has(share.parent) ? share.parent : null;
    below.set(parent, [...(below.get(parent) ?? []), share]);
  }
  const rows: Row[] = [];
  const open = (below.get(null) ?? []).map((share): Row => ({ share, depth: 0 })).toReversed();
  for (let row = open.pop(); row !== undefined; row = open.pop()) {
    rows.push(row);
    const { share, depth } = row;
    open.push(
      ...(below.get(share.id) ?? []).map((part): Row => ({ share: part, depth: depth + 1 })).toReversed(),
    );
  }
  return rows;
}

function names(all: readonly string[]): string {
  const shown = all.slice(0, NAMES_SHOWN).map((name) => codeSpan(name));
  const rest = all.length - shown.length;
  return rest > 0 ? `${shown.join(", ")} and ${rest} more` : shown.join(", ");
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
