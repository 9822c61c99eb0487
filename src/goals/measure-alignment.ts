/** How the open work spreads over the goals: shares, orphans, goals without work. */
import type { Alignment, Goal, GoalLink } from "../model/goal.ts";

/** One pair for each open issue. Shares are of all issues given; `today` is `YYYY-MM-DD`. */
export function measureAlignment(
  links: readonly { readonly number: number; readonly link: GoalLink }[],
  goals: readonly Goal[],
  today: string,
): Alignment {
  const counts = new Map<string, number>();
  for (const { link } of links) {
    if (link.goal !== null) {
      counts.set(link.goal.id, (counts.get(link.goal.id) ?? 0) + 1);
    }
  }
  const rows = goals.map((goal) => {
    const items = counts.get(goal.id) ?? 0;
    const share = links.length === 0 ? 0 : items / links.length;
    return { id: goal.id, title: goal.title, items, share, target: goal.target };
  });
  const active = goals.filter(
    (goal) => goal.status === "active" && (goal.ends === null || goal.ends >= today),
  );
  return {
    goals: rows,
    items: links.length,
    orphans: links.filter(({ link }) => link.goal === null).map(({ number }) => number),
    starving: active.filter((goal) => !counts.has(goal.id)).map((goal) => goal.id),
  };
}
