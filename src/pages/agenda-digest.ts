/** What the owners of goals read in a minute, folded away. */
import type { GoalDigest } from "../model/agenda.ts";
import type { Goal } from "../model/goal.ts";
import type { AgendaSettings } from "../policy/policy.ts";
import { codeSpan, plain, prose } from "./safe-text.ts";

/** Goals told one by one, and lines of each. */
const GOALS = 30;
const LINES = 6;

/** Markdown; empty where there is nothing to tell, or the policy wants none. */
export function digestFold(
  digests: readonly GoalDigest[],
  { digest, goals }: { readonly digest: AgendaSettings["digest"]; readonly goals: readonly Goal[] },
): string {
  if (digest === "off" || digests.length === 0) {
    return "";
  }
  const owners = digest === "mention" ? registered(goals) : new Set<string>();
  const shown = digests.slice(0, GOALS).map((one) => digestText(one, owners));
  const rest = digests.length - shown.length;
  const more = rest > 0 ? [`and ${rest} more ${rest === 1 ? "goal" : "goals"}.`] : [];
  return `<details><summary>For the owners of goals: a minute each</summary>\n\n${[...shown, ...more].join("\n\n")}\n\n</details>`;
}

function digestText({ goal, title, owner, lines }: GoalDigest, owners: ReadonlySet<string>): string {
  const shown = lines.slice(0, LINES).map((line) => `- ${prose(line)}`);
  return [`**${plain(goal)}** ${plain(title, 80)}${ownerText(goal, owner, owners)}`, shown.join("\n")].join(
    "\n\n",
  );
}

function ownerText(goal: string, owner: string | null, owners: ReadonlySet<string>): string {
  if (owner === null) {
    return "";
  }
  return owners.has(ownerKey(goal, owner)) ? ` · @${owner}` : ` · ${codeSpan(owner)}`;
}

/** Letters and digits with single hyphens between them, at most 39: nothing else is mentioned. */
const LOGIN = /^[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}$/i;

/** Of goals in the team's own file: the owner of one that is an issue or a milestone may be a stranger's word. */
function registered(goals: readonly Goal[]): ReadonlySet<string> {
  return new Set(
    goals.flatMap(({ id, owner, place }) =>
      place !== null && owner !== null && LOGIN.test(owner) ? [ownerKey(id, owner)] : [],
    ),
  );
}

function ownerKey(goal: string, owner: string): string {
  return JSON.stringify([goal, owner]);
}
