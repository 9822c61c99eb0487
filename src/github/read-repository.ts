/** READ: the repository, its policy, goals and forms. */
import { readGoals } from "../goals/read-goals.ts";
import { readForm } from "../issue/read-form.ts";
import type { Form } from "../model/form.ts";
import type { Goal } from "../model/goal.ts";
import type { FileProblem } from "../model/place.ts";
import type { Label, Repository } from "../model/snapshot.ts";
import type { Policy } from "../policy/policy.ts";
import { defaultPolicy, readPolicy } from "../policy/read-policy.ts";
import type { Connection, DefaultsAnswer, FileAnswer, RepositoryAnswer } from "./answers.ts";
import { READ_FILE, READ_MORE_LABELS } from "./repository-documents.ts";
import { demandWhole, isDenied, isNotFound, isOutOfSight, said, wholeAnswer } from "./explain-trouble.ts";
import type { GraphqlError } from "./graphql-error.ts";
import type { Ask } from "./port.ts";
import { Refusal } from "./refusal.ts";
import { present } from "./to-record.ts";
import type { Answer, Transport } from "./transport.ts";

/** Where goals are looked for before the policy is known: a policy that says so costs no second request. */
const USUAL_GOALS = ".github/goals.yml";

export interface Settings {
  readonly repository: Repository;
  readonly policy: Policy;
  readonly goals: readonly Goal[];
  readonly forms: readonly Form[];
  /** Of forms: they do not stop a run. */
  readonly formProblems: readonly FileProblem[];
}

/** The variables of the first question about a repository. */
export function asked({ owner, name, policy }: Ask) {
  return { owner, name, policy: `HEAD:${policy}`, goals: `HEAD:${USUAL_GOALS}` };
}

/** Errors are looked at only where they cost something that is needed: an issue that is not there is no error here. */
export function repositoryOf<Found extends RepositoryAnswer>(
  repository: Found | null | undefined,
  { errors }: Answer<unknown>,
  { owner, name }: Ask,
): Found {
  if (repository !== null && repository !== undefined) {
    demandWhole(
      errors.filter((error) => !isOutOfSight(error) && !isAbsent(error)),
      "token",
    );
    return repository;
  }
  if (isDenied(errors) || isNotFound(errors) || errors.length === 0) {
    const reason = errors.length === 0 ? "" : ` (${said(errors)})`;
    throw new Refusal(
      `\`token\` cannot see ${owner}/${name}${reason}: give the job \`permissions: { contents: read, issues: write }\`, or the token access to the repository.`,
    );
  }
  demandWhole(errors, "token");
  throw new Refusal(`\`token\` cannot see ${owner}/${name}.`);
}

/** The issue asked for is not there, or the owner has no defaults for this token: an answer, no trouble. */
function isAbsent({ type, path = [] }: GraphqlError): boolean {
  const issue = type === "NOT_FOUND" && path.join() === "repository,issue";
  return issue || ((type === "NOT_FOUND" || type === "FORBIDDEN") && path[0] === "defaults");
}

/** Throws `Refusal` where nothing could be written. */
export function demandWorkable(
  { hasIssuesEnabled, isArchived }: RepositoryAnswer,
  { owner, name }: Ask,
): void {
  if (!hasIssuesEnabled) {
    throw new Refusal(
      `Issues are switched off in ${owner}/${name}: switch them on under Settings → General → Features, or remove this workflow.`,
    );
  }
  if (isArchived) {
    throw new Refusal(
      `${owner}/${name} is archived and cannot be written to: unarchive it, or remove this workflow.`,
    );
  }
}

/**
 * Gives every problem of policy and goals at once. Throws `Refusal` for a file that is named and not there.
 * `defaults` is the owner's repository `.github`, if there is one that the token may see.
 */
export async function readSettings(
  answer: RepositoryAnswer,
  defaults: DefaultsAnswer | null,
  ask: Ask,
  transport: Transport,
): Promise<Settings | { readonly problems: readonly FileProblem[] }> {
  const text = textOf(answer.policy, ask.policy);
  const read = text === null ? { policy: defaultPolicy(), problems: [] } : readPolicy(ask.policy, text);
  const named = read.policy?.goals.file ?? null;
  const path = named ?? USUAL_GOALS;
  const goalsText = path === USUAL_GOALS ? textOf(answer.goals, path) : await readFile(path, ask, transport);
  if (goalsText === null && named !== null) {
    throw new Refusal(
      `The policy's \`goals\` names \`${path}\`, which is not on the default branch: add the file, or take the key out.`,
    );
  }
  const goals = goalsText === null ? { goals: [], problems: [] } : readGoals(path, goalsText);
  if (read.policy === null || goals.problems.length > 0) {
    return { problems: [...read.problems, ...goals.problems] };
  }
  const forms = readForms(answer, defaults);
  return {
    repository: await toRepository(answer, ask, transport),
    policy: read.policy,
    goals: goals.goals,
    forms: forms.flatMap(({ form }) => (form === null ? [] : [form])),
    formProblems: forms.flatMap(({ problems }) => problems),
  };
}

function textOf(file: FileAnswer | null, path: string): string | null {
  if (file?.isTruncated === true) {
    throw new Refusal(`\`${path}\` is too large to be read: keep it under 64 KiB.`);
  }
  if (file?.isBinary === true) {
    throw new Refusal(`\`${path}\` is no text GitHub can read: save it as UTF-8.`);
  }
  return file?.text ?? null;
}

async function readFile(path: string, { owner, name }: Ask, transport: Transport): Promise<string | null> {
  const sent = await transport.query<{ repository: { file: FileAnswer | null } | null }>(READ_FILE, {
    owner,
    name,
    file: `HEAD:${path}`,
  });
  return textOf(wholeAnswer(sent, "token").repository?.file ?? null, path);
}

function readForms(
  { forms, owner }: RepositoryAnswer,
  defaults: DefaultsAnswer | null,
): readonly ReturnType<typeof readForm>[] {
  const own = forms?.entries ?? [];
  if (own.length > 0 || defaults === null || defaults.isPrivate) {
    return formsIn(own);
  }
  const folder = `${owner.login}/.github/.github/ISSUE_TEMPLATE`;
  return formsIn(defaults.forms?.entries ?? []).map(({ form, problems }) => ({
    form,
    problems: problems.map((problem) => ({ ...problem, file: `${folder}/${problem.file}` })),
  }));
}

function formsIn(
  entries: NonNullable<NonNullable<RepositoryAnswer["forms"]>["entries"]>,
): readonly ReturnType<typeof readForm>[] {
  return entries
    .filter(({ name }) => /\.ya?ml$/i.test(name) && !/^config\.ya?ml$/i.test(name))
    .map(({ name, object }) => readForm(name, object?.text ?? ""));
}

async function toRepository(answer: RepositoryAnswer, ask: Ask, transport: Transport): Promise<Repository> {
  return {
    id: answer.id,
    owner: answer.owner.login,
    name: answer.name,
    url: answer.url,
    defaultBranch: answer.defaultBranchRef?.name ?? "",
    labels: answer.labels === null ? [] : await readLabels(answer.labels, ask, transport),
  };
}

export async function readLabels(
  first: Connection<Label>,
  { owner, name }: Pick<Ask, "owner" | "name">,
  transport: Transport,
): Promise<readonly Label[]> {
  const labels = [...present(first.nodes)];
  let page = first.pageInfo;
  while (page.hasNextPage) {
    const sent = await transport.query<{ repository: { labels: Connection<Label> } }>(READ_MORE_LABELS, {
      owner,
      name,
      after: page.endCursor,
    });
    const next = wholeAnswer(sent, "token").repository.labels;
    labels.push(...present(next.nodes));
    page = next.pageInfo;
  }
  return labels;
}
