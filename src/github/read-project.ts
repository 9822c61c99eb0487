/** READ: the project, its fields, and the items with the values the policy asks for. */
import type { Project, ProjectItem } from "../model/snapshot.ts";
import type { Policy, ProjectTarget } from "../policy/policy.ts";
import { POINTS_FIELD } from "../scores/find-estimate.ts";
import type { ItemAnswer, ProjectAnswer, ProjectReadAnswer } from "./answers.ts";
import { readProjectItem, readProjectItems } from "./project-documents.ts";
import { answerOf, demandWhole, isDenied, isNotFound, said } from "./explain-trouble.ts";
import type { GraphqlError } from "./graphql-error.ts";
import type { Ask } from "./port.ts";
import { queryPage } from "./query-page.ts";
import { Refusal } from "./refusal.ts";
import { present, toItem, toProject } from "./to-record.ts";
import type { Answer, TokenName, Transport, Variables } from "./transport.ts";

export interface ProjectRead {
  readonly project: Project;
  readonly items: readonly ProjectItem[];
}

/** Names of the fields whose values are asked for, each once. */
export function fieldNames({ project, score }: Pick<Policy, "project" | "score">): readonly string[] {
  const factors = Object.values(score.factors).flatMap(({ field }) => (field === undefined ? [] : [field]));
  return [...new Set([...Object.values(project?.fields ?? {}), ...factors, POINTS_FIELD])];
}

/** The project and one issue's item on it. Throws `Refusal` where the token cannot do its work there. */
export async function readProjectOfIssue(
  transport: Transport,
  target: ProjectTarget,
  names: readonly string[],
  issueId: string,
): Promise<ProjectRead> {
  const variables = { ...asked(target, names), issue: issueId };
  const sent = await transport.query<ProjectReadAnswer>(readProjectItem(names.length), variables);
  const answer = answerOf(sent, transport.name);
  const project = projectOf(answer, target, transport.name);
  demandHome(answer.data?.node, transport.name);
  const items = present(answer.data?.node?.projectItems?.nodes)
    .filter((item) => item.project?.id === project.id)
    .map((item) => toItem(item, issueId, names));
  return { project: toProject(project, target.owner, true), items };
}

/** The project with every item that is an issue; `home` is the repository of the issues. */
export async function readWholeProject(
  transport: Transport,
  target: ProjectTarget,
  names: readonly string[],
  home: Pick<Ask, "owner" | "name">,
): Promise<ProjectRead> {
  const items: ItemAnswer[] = [];
  let archived = true;
  let after: string | null = null;
  for (;;) {
    const variables: Variables = { ...asked(target, names), home: home.owner, repository: home.name, after };
    const sent = await queryPage<ProjectReadAnswer>(
      transport,
      readProjectItems(names.length, archived),
      variables,
    );
    const answer: Answer<ProjectReadAnswer> = answerOf(sent, transport.name);
    if (archived && isUnknownArgument(answer)) {
      archived = false;
      continue;
    }
    const project = projectOf(answer, target, transport.name);
    demandHome(answer.data?.home, transport.name);
    items.push(...present(project.items?.nodes));
    const page = project.items?.pageInfo;
    if (page === undefined || !page.hasNextPage) {
      return {
        project: toProject(project, target.owner, archived),
        items: items.flatMap((item) => ofIssue(item, names)),
      };
    }
    after = page.endCursor;
  }
}

/** A token that cannot see the repository would find none of its issues on the project, and add them all again. */
function demandHome(seen: object | null | undefined, token: TokenName): void {
  if (seen === null || seen === undefined) {
    throw new Refusal(
      `\`${token}\` cannot see the issues of this repository: give it read access to issues here, besides the project.`,
    );
  }
}

function asked({ owner, number }: ProjectTarget, names: readonly string[]): Variables {
  return { owner, number, ...Object.fromEntries(names.map((name, index) => [`f${index}`, name])) };
}

/** Drafts, pull requests and issues the token may not see have no id here. */
function ofIssue(item: ItemAnswer, names: readonly string[]): readonly ProjectItem[] {
  const id = item.content?.id;
  return id === undefined ? [] : [toItem(item, id, names)];
}

function isUnknownArgument({ data, errors }: Answer<ProjectReadAnswer>): boolean {
  return (
    (data === null || data.repositoryOwner === undefined) &&
    errors.some(({ message }) => message.includes("archivedStates"))
  );
}

function projectOf(
  { data, errors, scopes }: Answer<ProjectReadAnswer>,
  { owner, number }: ProjectTarget,
  token: TokenName,
): ProjectAnswer {
  const project = data?.repositoryOwner?.projectV2 ?? null;
  const name = `project ${number} of ${owner}`;
  if (project === null) {
    if (isDenied(errors)) {
      throw new Refusal(
        `\`${token}\` may not read projects (${said(errors)}): the job's own \`GITHUB_TOKEN\` never can; give \`project-token\` a personal access token with the scope \`project\`, or a GitHub App with “Projects: read and write” for ${owner}.`,
      );
    }
    if (errors.length === 0 || isNotFound(errors)) {
      throw new Refusal(
        `\`${token}\` cannot see ${name}: check \`project.owner\` and \`project.number\` in the policy against the project's URL, and that \`project-token\` is given (the job's own \`GITHUB_TOKEN\` never can) and may read and write projects of ${owner}.`,
      );
    }
    demandWhole(errors, token);
    throw new Refusal(`\`${token}\` cannot see ${name}.`);
  }
  demandWhole(
    errors.filter((error) => !isElsewhere(error)),
    token,
  );
  if (project.closed) {
    throw new Refusal(`The ${name} is closed: reopen it, or name another under \`project\` in the policy.`);
  }
  // Told before anything is written: the person may be allowed what the token's scopes are not.
  if (!project.viewerCanUpdate || (scopes !== null && !scopes.includes("project"))) {
    throw new Refusal(
      `\`${token}\` may read ${name} but not write it: give its owner the role “Write” on the project, or the token the scope \`project\` (not \`read:project\`).`,
    );
  }
  return project;
}

/** The issue itself, or its places on other projects, out of this token's sight: told better by who needs them. */
function isElsewhere({ type, path = [] }: GraphqlError): boolean {
  return (path[0] === "node" || path[0] === "home") && (type === "FORBIDDEN" || type === "NOT_FOUND");
}
