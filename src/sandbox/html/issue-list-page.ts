/** The issues of a repository, newest first, with the pinned ones above. */
import { findIssues } from "../find-issues.ts";
import type { Issue, Repository, State } from "../state.ts";
import { nameOf } from "../urls.ts";
import { html, type Html } from "./html.ts";
import { pinSign, talkSign } from "./icons.ts";
import { chip, dayOf, dot, issueLink } from "./parts.ts";

const ROWS = 25;

/** `closed` lists the closed ones. Pages count from 1. */
export function issueList(state: State, repository: Repository, closed: boolean, number: number): Html {
  const list = (states: Issue["state"]) =>
    findIssues(state, repository, {
      kind: "Issue",
      states: [states],
      order: { field: "CREATED_AT", direction: "DESC" },
    });
  const [open, done] = [list("OPEN"), list("CLOSED")];
  const shown = closed ? done : open;
  const rows = shown.slice((number - 1) * ROWS, number * ROWS);
  const path = `/${nameOf(repository)}/issues`;
  return html`${pins(repository)}
    <div class="box">
      <div class="tabs">
        <a class="${closed ? "" : "here"}" href="${path}">${open.length} Open</a
        ><a class="${closed ? "here" : ""}" href="${path}?state=closed">${done.length} Closed</a>
      </div>
      <ul class="rows">
        ${rows.map(row)}
      </ul>
    </div>
    ${steps(`${path}?state=${closed ? "closed" : "open"}`, number, Math.ceil(shown.length / ROWS))}`;
}

/** Older and newer, where there are any. */
export function steps(path: string, number: number, last: number): Html | null {
  if (last <= 1) {
    return null;
  }
  const step = (to: number, words: string) =>
    to < 1 || to > last ? null : html`<a href="${path}&page=${to}">${words}</a>`;
  return html`<div class="pages">
    ${step(number - 1, "‹ Previous")}<span class="quiet">Page ${number} of ${last}</span
    >${step(number + 1, "Next ›")}
  </div>`;
}

function pins(repository: Repository): Html | null {
  const pinned = [...repository.issues.values()].filter((issue) => issue.pinned);
  return pinned.length === 0
    ? null
    : html`<div class="pins">
        ${pinned.map(
          (issue) =>
            html`<a href="/${nameOf(repository)}/issues/${issue.number}"
              >${pinSign} ${issue.title}<small>#${issue.number} opened on ${dayOf(issue.createdAt)}</small></a
            >`,
        )}
      </div>`;
}

function row(issue: Issue): Html {
  const { comments } = issue;
  return html`<li>
    ${dot(issue)}
    <div>
      <span class="title">${issueLink(issue, issue.title)}</span> ${issue.labels.map(chip)}<small
        >#${issue.number} · ${issue.author?.login ?? "ghost"} opened on
        ${dayOf(issue.createdAt)}${issue.type === null ? null : ` · ${issue.type.name}`}${issue.milestone === null ? null : ` · ${issue.milestone.title}`}</small
      >
    </div>
    <span class="quiet">${comments.length === 0 ? null : html`${talkSign} ${comments.length}`}</span>
  </li>`;
}
