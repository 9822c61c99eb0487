/** What happened to an issue besides comments, as lines of its thread: labels, references, closing, assigning. */
import { accountOf, repositoryOf, type Account, type Issue, type Label, type State } from "../state.ts";
import { nameOf } from "../urls.ts";
import { html, type Html } from "./html.ts";
import { avatar, chip, dayOf, issueLink, login } from "./parts.ts";

interface Happening {
  /** ISO date-time. */
  readonly at: string;
  readonly html: Html;
}

export function listHappenings(state: State, issue: Issue): readonly Happening[] {
  return [...labelLines(issue), ...eventLines(state, issue)];
}

/** Labels one person put on or took off in one second are one line. */
function labelLines(issue: Issue): readonly Happening[] {
  const groups = new Map<string, { actor: Account | null; at: string; verb: string; labels: Label[] }>();
  for (const event of issue.events) {
    if ("label" in event && event.at !== issue.createdAt) {
      const verb = event.kind === "LabeledEvent" ? "added" : "removed";
      const key = `${verb} ${event.at} ${event.actor?.login ?? ""}`;
      const group = groups.get(key) ?? { actor: event.actor, at: event.at, verb, labels: [] };
      group.labels.push(event.label);
      groups.set(key, group);
    }
  }
  return [...groups.values()].map(({ actor, at, verb, labels }) =>
    line(actor, at, html`${verb} ${labels.map(chip)}`),
  );
}

function eventLines(state: State, issue: Issue): readonly Happening[] {
  const name = nameOf(issue.repository);
  const own = state.timeline.filter((one) => one.issue === issue.number && one.repository === name);
  return own.flatMap((entry) => {
    const actor = accountOf(state, entry.actor) ?? accountOf(state, `${entry.actor}[bot]`);
    switch (entry.kind) {
      case "cross-referenced": {
        const [owner = "", short = ""] = (entry.from ?? name).split("/");
        const source = repositoryOf(state, owner, short)?.issues.get(entry.source ?? 0);
        const where =
          source === undefined
            ? null
            : issueLink(source, `${entry.from ?? ""}#${source.number} ${source.title}`);
        return [line(actor, entry.at, html`mentioned this in ${where}`)];
      }
      case "assigned":
        return [line(actor, entry.at, html`assigned <b>${entry.notified.join(", ") || entry.actor}</b>`)];
      case "closed":
      case "reopened":
        return [line(actor, entry.at, html`${entry.kind} this`)];
      case "mentioned":
      case "opened":
      case "commented":
        break;
    }
    return [];
  });
}

function line(actor: Account | null, at: string, what: Html): Happening {
  return {
    at,
    html: html`<div class="happened">
      ${avatar(actor, "small")} ${login(actor)} <span>${what} on ${dayOf(at)}</span>
    </div>`,
  };
}
