/** An issue as a person sees it: its text, what was said and what happened, and what it is tied to. */
import { lastEdit } from "../acts/text-edits.ts";
import { countReactions } from "../acts/reactions.ts";
import type { Comment, Issue, State } from "../state.ts";
import { html, raw, type Html } from "./html.ts";
import { issueAside } from "./issue-aside.ts";
import type { Markdown } from "./load-markdown.ts";
import { reactionSigns } from "./icons.ts";
import { avatar, dayOf, login, stateOf } from "./parts.ts";
import { listHappenings } from "./list-happenings.ts";

const WORDS = { open: "Open", closed: "Closed", unplanned: "Closed" };

export function issueThread(state: State, issue: Issue, markdown: Markdown): Html {
  const is = stateOf(issue);
  const said = issue.comments.map((comment) => ({
    at: comment.createdAt,
    html: commentEntry(state, comment, markdown),
  }));
  const thread = [...said, ...listHappenings(state, issue)].sort((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
  );
  const why =
    is === "unplanned" ? ` as ${issue.stateReason === "DUPLICATE" ? "duplicate" : "not planned"}` : "";
  return html`<h1>${issue.title} <span class="number">#${issue.number}</span></h1>
    <div class="byline">
      <span class="state ${is}"><span class="dot"></span>${WORDS[is]}${why}</span
      ><span class="quiet"
        >${login(issue.author)} opened this issue on ${dayOf(issue.createdAt)} · ${issue.comments.length}
        comment${issue.comments.length === 1 ? "" : "s"}</span
      >
    </div>
    <div class="columns">
      <div class="thread">${entry(state, issue, markdown)}${thread.map((one) => one.html)}</div>
      <aside>${issueAside(state, issue)}</aside>
    </div>`;
}

function commentEntry(state: State, comment: Comment, markdown: Markdown): Html {
  if (comment.minimized === null) {
    return entry(state, comment, markdown);
  }
  const reason = comment.minimized.toLowerCase().replaceAll("_", " ");
  return html`<div class="entry">
    ${avatar(comment.author)}
    <details class="box hidden">
      <summary>This comment was marked as ${reason}.</summary>
      ${inside(state, comment, markdown)}
    </details>
  </div>`;
}

function entry(state: State, subject: Issue | Comment, markdown: Markdown): Html {
  const own = subject.author?.kind === "Bot" ? "own" : "";
  return html`<div class="entry">
    ${avatar(subject.author)}
    <div class="box ${own}" ${anchor(subject)}>${inside(state, subject, markdown)}</div>
  </div>`;
}

function inside(state: State, subject: Issue | Comment, markdown: Markdown): Html {
  const { repository } = subject.kind === "IssueComment" ? subject.issue : subject;
  const edited = lastEdit(subject) === null ? null : html` <span>· edited</span>`;
  const said = subject.kind === "IssueComment" ? "commented" : "opened";
  const body =
    subject.body.trim() === ""
      ? html`<p class="quiet"><i>No description provided.</i></p>`
      : raw(markdown.render(subject.body, { state, repository }));
  return html`<div class="head">
      ${login(subject.author)} <span>${said} on ${dayOf(subject.createdAt)}</span>${edited}
    </div>
    <div class="text markdown-body">${body}</div>
    ${reactions(subject)}`;
}

function reactions(subject: Issue | Comment): Html | null {
  const given = reactionSigns.map(([content, sign]) => ({ sign, count: countReactions(subject, content) }));
  const some = given.filter(({ count }) => count > 0);
  return some.length === 0
    ? null
    : html`<div class="reactions">
        ${some.map(({ sign, count }) => html`<span>${sign} ${count}</span>`)}
      </div>`;
}

function anchor(subject: Issue | Comment): Html | null {
  return subject.kind === "IssueComment" ? html` id="issuecomment-${subject.databaseId}"` : null;
}
