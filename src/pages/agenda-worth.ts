/** Why an agenda holds what it holds: what deciding each entry is worth, folded away. */
import type { AgendaSection } from "../model/agenda.ts";
import { issueLink } from "./safe-text.ts";

/** Markdown; empty where there are no entries. */
export function worthFold(sections: readonly AgendaSection[]): string {
  const rows = sections
    .flatMap(({ entries }) => entries)
    .map(({ assessment: { issue }, worth }, index) => {
      const { rank, unreadiness, disagreement, age, value } = worth;
      const factors = [rank, unreadiness, disagreement, age].map(rounded).join(" × ");
      return `| ${index + 1} | ${issueLink(issue.number, issue.url)} | ${factors} | **${rounded(value)}** |`;
    });
  return rows.length === 0
    ? ""
    : `<details><summary>Why these, and why in this order</summary>

What deciding an entry is worth: its rank × how much is missing × what is disagreed about × how long it waits. What was carried over comes first, the rest is packed into the minutes by its worth.

| entry | issue | rank × missing × disagreed × waiting | worth |
|---|---|---|---|
${rows.join("\n")}

</details>`;
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}
