/** READ: the project, its fields, and the items with the values the policy asks for. */
import type { Snapshot } from "../model/snapshot.ts";
import type { Policy, ProjectTarget } from "../policy/policy.ts";
import { POINTS_FIELD } from "../scores/ladder/find-estimate.ts";
import type { ItemAnswer, ProjectAnswer, ProjectReadAnswer } from "./answers.ts";
import { type FieldQuestions, readProjectItem, readProjectItems } from "./project-documents.ts";
import { answerOf, demandWhole, isDenied, isNotFound, said } from "./explain-trouble.ts";
import type { GraphqlError } from "./graphql-error.ts";
import type { Ask } from "./port.ts";
import { queryPage } from "./query-page.ts";
import { Refusal } from "./refusal.ts";
import {
  type BlockedOnProject,
  isWhole,
  type Scored,
  tellsOf,
  toBlocked,
  type Waited,
} from "./to-blocked.ts";
import { toItem, toProject } from "./to-project.ts";
import { present } from "./to-record.ts";
import type { Answer, Sent, TokenName, Transport, Variables } from "./transport.ts";

export type ProjectRead = Pick<Snapshot, "project" | "items"> & BlockedOnProject;

/** What a policy asks of its project. */
export interface ProjectQuestion {
  readonly target: ProjectTarget;
  /** Names of the fields whose values are asked for. */
  readonly names: readonly string[];
  /** Whether an issue's score may come from what it blocks. */
  readonly inherits: boolean;
}

type Asking = Pick<Policy, "project" | "goals" | "score">;

/** `null` where the policy names no project. */
export function projectQuestion(policy: Asking): ProjectQuestion | null {
  const { project, score } = policy;
  return project === null
    ? null
    : {
        target: project,
        names: fieldNames(policy),
        inherits: score.inherit.length > 0,
      };
}

/** A project has no more fields. */
const MOST_FIELDS = 50;

/** Names of the fields whose values are asked for, each once. */
function fieldNames({ project, goals, score }: Asking): readonly string[] {
  const factors = Object.values(score.factors).flatMap(({ field, override }) => [field, override]);
  const named = [...Object.values(project?.fields ?? {}), ...factors, goals.field, POINTS_FIELD];
  return [...new Set(named.filter((name) => name !== null && name !== undefined))].slice(0, MOST_FIELDS);
}

/** The project, one issue's item on it, and what waits for the issue. Throws `Refusal` where the token cannot do its work there. */
export async function readProjectOfIssue(
  transport: Transport,
  question: ProjectQuestion,
  issue: Waited,
  isScored: (issue: Scored) => boolean,
): Promise<ProjectRead> {
  const { target, names } = question;
  const { score, override, overrideReason } = target.fields;
  const waiting = question.inherits
    ? [score, override, overrideReason].flatMap((name) => (name === null ? [] : [names.indexOf(name)]))
    : [];
  const variables = { ...asked(target, names), issue: issue.id };
  let sent = await ask(true);
  if (isUnknown(answerOf(sent, transport.name), "isIssueField")) {
    sent = await ask(false);
  }
  const answer = answerOf(sent, transport.name);
  const project = projectOf(answer, target, transport.name);
  demandHome(answer.data?.node, transport.name);
  const node = answer.data?.node;
  const items = present(node?.projectItems?.nodes)
    .filter((item) => item.project?.id === project.id)
    .map((item) => toItem(item, issue.id, names));
  return {
    project: toProject(project, target.owner, true),
    items,
    ...toBlocked(node, project.id, names, isScored),
    whole:
      tellsOf(node?.projectItems, project.id) &&
      (waiting.length === 0 ||
        isWhole(issue, node, isScored, ({ projectItems }) => tellsOf(projectItems, project.id))),
  };

  function ask(mirrored: boolean): Promise<Sent<ProjectReadAnswer>> {
    return transport.query(readProjectItem({ fields: names.length, mirrored }, waiting), variables);
  }
}

/** The project with every item that is an issue; `home` is the repository of the issues. */
export async function readWholeProject(
  transport: Transport,
  { target, names }: ProjectQuestion,
  home: Pick<Ask, "owner" | "name">,
): Promise<ProjectRead> {
  const items: ItemAnswer[] = [];
  let knows: FieldQuestions & { readonly archived: boolean } = {
    fields: names.length,
    // What only shows an issue field cannot be written: also a policy that names none has to know.
    mirrored: true,
    archived: true,
  };
  let after: string | null = null;
  for (;;) {
    const variables: Variables = { ...asked(target, names), home: home.owner, repository: home.name, after };
    const sent = await queryPage<ProjectReadAnswer>(
      transport,
      readProjectItems(knows, knows.archived),
      variables,
    );
    const answer: Answer<ProjectReadAnswer> = answerOf(sent, transport.name);
    const unknown = {
      archived: knows.archived && isUnknown(answer, "archivedStates"),
      mirrored: knows.mirrored && isUnknown(answer, "isIssueField"),
    };
    if (unknown.archived || unknown.mirrored) {
      knows = {
        ...knows,
        archived: knows.archived && !unknown.archived,
        mirrored: knows.mirrored && !unknown.mirrored,
      };
      continue;
    }
    const project = projectOf(answer, target, transport.name);
    demandHome(answer.data?.home, transport.name);
    items.push(...present(project.items?.nodes));
    const page = project.items?.pageInfo;
    if (page === undefined || !page.hasNextPage) {
      return {
        project: toProject(project, target.owner, knows.archived),
        items: items.flatMap((item) => ofIssue(item, names)),
        blocked: [],
        archived: [],
        whole: true,
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
function ofIssue(item: ItemAnswer, names: readonly string[]): ProjectRead["items"] {
  const id = item.content?.id;
  return id === undefined ? [] : [toItem(item, id, names)];
}

/** A name that an older server does not have: it refuses the whole document. */
function isUnknown({ data, errors }: Answer<ProjectReadAnswer>, name: string): boolean {
  return (
    (data === null || data.repositoryOwner === undefined) &&
    errors.some(({ message }) => message.includes(name))
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
