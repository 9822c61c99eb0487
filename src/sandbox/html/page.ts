/** A whole page: the head, the bar with where one is, and the content. */
import type { Repository, State } from "../state.ts";
import { pathOf } from "../urls.ts";
import { html, raw, type Html } from "./html.ts";
import { style } from "./style.ts";

export interface PageParts {
  readonly state: State;
  readonly title: string;
  readonly repository: Repository;
  readonly tab: "issues" | "project";
  readonly css: string;
  readonly content: Html;
}

export function page({ state, title, repository, tab, css, content }: PageParts): string {
  const { owner, name } = repository;
  const project = state.projects[0];
  const open = [...repository.issues.values()].filter((one) => one.kind === "Issue" && one.state === "OPEN");
  const here = (one: string) => (one === tab ? "here" : "");
  const projectTab =
    project === undefined ? null : html`<a class="${here("project")}" href="${pathOf(project)}">Projects</a>`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${raw(css)}${raw(style)}
        </style>
      </head>
      <body>
        <header class="top">
          <div class="wide">
            <div class="where">
              <span class="quiet">${owner.login} /</span>
              <b><a href="/${owner.login}/${name}/issues">${name}</a></b>
            </div>
            <nav>
              <a class="${here("issues")}" href="/${owner.login}/${name}/issues"
                >Issues <span class="tag">${open.length}</span></a
              >${projectTab}
            </nav>
          </div>
        </header>
        <main class="wide">${content}</main>
      </body>
    </html> `.html;
}
