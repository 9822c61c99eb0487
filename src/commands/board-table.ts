/** The project board as a table, the way a person would sort it: by effective score. */
import type { Field, Item, State } from "../sandbox/state.ts";

const COLUMNS = ["Score", "Override", "Readiness", "Goal", "Status"];

/** Markdown, highest score first; archived items are left out, as on GitHub. */
export function boardTable(state: State): string {
  const [project] = state.projects;
  if (project === undefined) {
    return "There is no project.";
  }
  const fields = new Map(project.fields.map((field) => [field.name, field]));
  const items = [...project.items.values()].filter(
    ({ archived, content }) => !archived && content.state === "OPEN",
  );
  const rows = items
    .toSorted((a, b) => rank(b, fields) - rank(a, fields) || a.content.number - b.content.number)
    .map((item) => {
      const cells = COLUMNS.map((column) => String(valueOf(item, fields.get(column)) ?? ""));
      return `| #${item.content.number} | ${item.content.title.replaceAll("|", "¦").slice(0, 60)} | ${cells.join(" | ")} |`;
    });
  return [
    `| # | issue | ${COLUMNS.join(" | ")} |`,
    `|---|---|${"---|".repeat(COLUMNS.length)}`,
    ...rows,
  ].join("\n");
}

function rank(item: Item, fields: ReadonlyMap<string, Field>): number {
  const value = valueOf(item, fields.get("Override")) ?? valueOf(item, fields.get("Score"));
  return typeof value === "number" ? value : -1;
}

function valueOf(item: Item, field: Field | undefined): number | string | null {
  const entry = field === undefined ? undefined : item.values.get(field.id);
  if (field === undefined || entry === undefined) {
    return null;
  }
  return field.options.find(({ id }) => id === entry.value)?.name ?? entry.value;
}
