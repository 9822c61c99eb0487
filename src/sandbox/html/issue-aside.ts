/** What stands beside an issue: people, labels, its line on each board, parts and dependencies. */
import { textOf } from "../issue-field.ts";
import type { Account, Issue, State } from "../state.ts";
import { pathOf } from "../urls.ts";
import { subIssuesSummary } from "../views/issue.ts";
import { html, type Html } from "./html.ts";
import { pinSign } from "./icons.ts";
import { avatar, chip, dot, issueLink } from "./parts.ts";
import { itemCells } from "./item-cells.ts";

export function issueAside(state: State, issue: Issue): readonly Html[] {
  const { assignees, labels, type, milestone } = issue;
  return [
    section(
      "Assignees",
      assignees.length === 0
        ? null
        : html`<ul>
            ${assignees.map(person)}
          </ul>`,
    ),
    section("Labels", labels.length === 0 ? null : html`${labels.map(chip)}`),
    section("Type", type === null ? null : html`<span class="pill">${type.name}</span>`),
    ...fieldSections(issue),
    ...projectSections(state, issue),
    section("Milestone", milestone === null ? null : html`${milestone.title}`),
    ...relationSections(issue),
    ...(issue.locked ? [section("Locked", html`To those who can push.`)] : []),
    ...(issue.pinned ? [section("Pinned", html`${pinSign} to the list of issues.`)] : []),
  ];
}

function section(title: string, content: Html | null): Html {
  return html`<section>
    <h2>${title}</h2>
    ${content ?? html`<p class="quiet">None yet</p>`}
  </section>`;
}

function person(account: Account): Html {
  return html`<li>${avatar(account, "small")} <span>${account.login}</span></li>`;
}

function fieldSections(issue: Issue): readonly Html[] {
  const values = [...issue.fieldValues.values()];
  return values.length === 0
    ? []
    : [
        section(
          "Fields",
          html`<dl>
            ${values.map(
              ({ field, value }) =>
                html`<dt>${field.name}</dt>
                  <dd>${textOf(field, value)}</dd>`,
            )}
          </dl>`,
        ),
      ];
}

function projectSections(state: State, issue: Issue): readonly Html[] {
  const items = state.projects.flatMap((project) => project.itemOf.get(issue) ?? []);
  if (items.length === 0) {
    return [section("Projects", null)];
  }
  return items.map((item) => {
    const cells = itemCells(item).filter(({ isOwn, text }) => isOwn && text !== "");
    return section(
      "Projects",
      html`<a href="${pathOf(item.project)}">${item.project.title}</a>
        <dl>
          ${cells.map(
            ({ name, html: shown }) =>
              html`<dt>${name}</dt>
                <dd>${shown}</dd>`,
          )}
        </dl>`,
    );
  });
}

function relationSections(issue: Issue): readonly Html[] {
  const { total, completed, percentCompleted } = subIssuesSummary(issue);
  const bar = html`<span class="quiet">${completed} of ${total} done</span>
    <div class="bar"><i style="width:${percentCompleted}%"></i></div>`;
  const lists: readonly (readonly [string, readonly Issue[], Html | null])[] = [
    ["Parent issue", issue.parent === null ? [] : [issue.parent], null],
    ["Sub-issues", issue.subIssues, bar],
    ["Blocked by", issue.blockedBy, null],
    ["Blocking", issue.blocking, null],
    ["Duplicate of", issue.duplicateOf === null ? [] : [issue.duplicateOf], null],
  ];
  return lists
    .filter(([, issues]) => issues.length > 0)
    .map(([title, issues, above]) =>
      section(
        title,
        html`${above}
          <ul>
            ${issues.map(
              (one) =>
                html`<li>
                  ${dot(one)}
                  <span>${issueLink(one, one.title)} <span class="quiet">#${one.number}</span></span>
                </li>`,
            )}
          </ul>`,
      ),
    );
}
