/** A project's board as a table, by `Score` falling; what has none stands last, in the order of the board. */
import type { Field, Item, Project } from "../board.ts";
import { pathOf } from "../urls.ts";
import { html, type Html } from "./html.ts";
import { steps } from "./issue-list-page.ts";
import { isOwnField, itemCells, type Cell } from "./item-cells.ts";
import { dot, issueLink } from "./parts.ts";

const ROWS = 100;
const SORTED_BY = "Score";
/** They say the same in every line, or stand in the first column. */
const LEFT_OUT = new Set(["Title", "Repository"]);

/** Pages count from 1. */
export function projectTable(project: Project, number: number): Html {
  const lines = [...project.items.values()]
    .filter(({ archived }) => !archived)
    .map(lineOf)
    .sort((a, b) => b.score - a.score || a.item.position - b.item.position);
  const columns = namesOf(project).filter(
    (name) => !LEFT_OUT.has(name) && lines.some(({ cells }) => textIn(cells, name) !== ""),
  );
  const shown = lines.slice((number - 1) * ROWS, number * ROWS);
  return html`<h1>${project.title} <span class="number">${lines.length} items by ${SORTED_BY}</span></h1>
    <div class="board">
      <table>
        <thead>
          <tr>
            <th>Title</th>
            ${columns.map((name) => html`<th>${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${shown.map(({ item, cells }) => row(item, cells, columns))}
        </tbody>
      </table>
    </div>
    ${steps(`${pathOf(project)}?`, number, Math.ceil(lines.length / ROWS))}`;
}

/** What the team keeps here first, what it sorts by before all. */
function namesOf({ fields }: Project): readonly string[] {
  return fields.toSorted((a, b) => placeOf(a) - placeOf(b)).map(({ name }) => name);
}

function placeOf(field: Field): number {
  if (field.name === SORTED_BY) {
    return 0;
  }
  return isOwnField(field) ? 1 : 2;
}

function row({ content }: Item, cells: readonly Cell[], columns: readonly string[]): Html {
  const done = content.state === "OPEN" ? "" : "done";
  const shown = columns.map((name) => {
    const cell = cells.find((one) => one.name === name);
    return html`<td class="${cell?.kind}">${cell?.html}</td>`;
  });
  return html`<tr class="${done}">
    <td class="name">
      ${dot(content)} ${issueLink(content, content.title)} <span class="quiet">#${content.number}</span>
    </td>
    ${shown}
  </tr>`;
}

interface Line {
  readonly item: Item;
  readonly cells: readonly Cell[];
  readonly score: number;
}

function lineOf(item: Item): Line {
  const cells = itemCells(item);
  const text = textIn(cells, SORTED_BY);
  return { item, cells, score: text === "" ? -Infinity : Number(text) };
}

function textIn(cells: readonly Cell[], name: string): string {
  return cells.find((cell) => cell.name === name)?.text ?? "";
}
