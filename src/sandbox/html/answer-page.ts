/** A browser's request → the page it asks for. */
import { json, type Reply } from "../reply.ts";
import { repositoryOf, type State } from "../state.ts";
import { nameOf, pathOf } from "../urls.ts";
import type { Html } from "./html.ts";
import { html } from "./html.ts";
import { issueList } from "./issue-list-page.ts";
import { issueThread } from "./issue-page.ts";
import { loadMarkdown } from "./load-markdown.ts";
import { page, type PageParts } from "./page.ts";
import { projectTable } from "./project-page.ts";

const HEADERS = {
  "content-type": "text/html; charset=utf-8",
  // No script runs and nothing is fetched, whatever an issue's text says.
  "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; font-src data:",
};

/** Does a browser ask, for something it can look at? */
export function isForBrowser(method: string | undefined, accept: string | undefined): boolean {
  return method === "GET" && (accept ?? "").includes("text/html");
}

/** 302 from the root and from a repository to its issues; 404 for what is not there. */
export async function answerPage(state: State, path: string, query: URLSearchParams): Promise<Reply> {
  const number = Math.max(1, Math.trunc(Number(query.get("page") ?? 1)) || 1);
  const parts = path.split("/").filter((part) => part !== "");
  const [owner = "", name = "", folder, last = ""] = parts;
  if (parts.length === 0) {
    return json(302, undefined, { location: `/${nameOf(state.repository)}/issues` });
  }
  const project = state.projects.find((one) => pathOf(one) === path);
  if (project !== undefined) {
    return show(state, {
      title: project.title,
      tab: "project",
      content: () => projectTable(project, number),
    });
  }
  const repository = repositoryOf(state, owner, name);
  if (repository !== null && parts.length === 2) {
    return json(302, undefined, { location: `/${nameOf(repository)}/issues` });
  }
  const issue = repository?.issues.get(Number(last));
  if (repository !== null && folder === "issues" && parts.length === 3) {
    const closed = query.get("state") === "closed";
    const content = () => issueList(state, repository, closed, number);
    return show(state, { title: `Issues · ${nameOf(repository)}`, tab: "issues", repository, content });
  }
  if (repository !== null && issue !== undefined && (folder === "issues" || folder === "pull")) {
    const markdown = await loadMarkdown();
    const content = () => issueThread(state, issue, markdown);
    return show(state, { title: `${issue.title} · #${issue.number}`, tab: "issues", repository, content });
  }
  const content = () =>
    html`<h1>Nothing is here</h1>
      <p class="quiet">${path}</p>`;
  return show(state, { title: "Nothing is here", tab: "issues", content }, 404);
}

type Shown = Pick<PageParts, "title" | "tab"> &
  Partial<Pick<PageParts, "repository">> & { content: () => Html };

async function show(state: State, shown: Shown, status = 200): Promise<Reply> {
  const { css } = await loadMarkdown();
  const { title, tab, repository = state.repository } = shown;
  return json(status, page({ state, title, repository, tab, css, content: shown.content() }), HEADERS);
}
