/** READ: what only some policies ask for — issue fields, duplicates, goals that are issues, milestones, evidence, finished work. */
import type { FileProblem } from "../model/place.ts";
import { readYaml } from "../yaml/read-yaml.ts";
import { isHome } from "./is-home.ts";
import type { BlockerAnswer } from "./answers.ts";
import { askOfIssues } from "./ask-of-issues.ts";
import { answerOf, demandWhole, isOutOfSight, said } from "./explain-trouble.ts";
import type {
  ExtrasReadAnswer,
  IssueExtrasAnswer,
  RepositoryExtrasAnswer,
  WaitingFieldsAnswer,
} from "./extra-answers.ts";
import { type IssueExtras, readExtrasAtOnce, readMoreExtras } from "./extra-documents.ts";
import type { Ask } from "./port.ts";
import { queryPage } from "./query-page.ts";
import type { Settings } from "./read-repository.ts";
import { Refusal } from "./refusal.ts";
import { present } from "./to-record.ts";
import type { Answer, Transport, Variables } from "./transport.ts";

/** What a policy asks for besides the usual. */
export interface ExtrasQuestion extends IssueExtras {
  /** Paths of evidence files. */
  readonly files: readonly string[];
  /** Labels, as the repository spells them, and issue types whose issues are goals. */
  readonly labels: readonly string[];
  readonly types: readonly string[];
  readonly milestones: boolean;
  /** Whether the votes of duplicates are asked for, once it is known which they are. */
  readonly votes: boolean;
  /** Whether the issue fields of what waits for the one issue are asked for. */
  readonly waiting: boolean;
  /** Whether finished work is asked for. */
  readonly closed: boolean;
  /** Whether the newest issues are asked for. */
  readonly newest: boolean;
  /** Whether code owners are asked for. */
  readonly owners: boolean;
  /** Logins of those who may be assigned to an agenda of this repository. */
  readonly facilitators: readonly string[];
}

/** What one request brought. */
export interface ExtrasRead {
  /** What the server knows of what was asked. */
  readonly question: ExtrasQuestion;
  readonly repository: RepositoryExtrasAnswer | null;
  readonly issues: readonly (IssueExtrasAnswer & BlockerAnswer<WaitingFieldsAnswer>)[];
  /** Where the server does not know issue fields. */
  readonly problems: readonly FileProblem[];
}

const COUNTING = new Set(["votes", "reporters", "duplicates"]);

/** `agenda`: whether one is due that is about the backlog. */
export function extrasQuestion(
  { policy, repository, goals }: Settings,
  scope: "issue" | "backlog",
  agenda = false,
): ExtrasQuestion {
  const signals = Object.values(policy.score.factors).map(({ signal }) => signal ?? "");
  const marks = policy.goals.issues ?? { types: [], labels: [] };
  const counts = policy.score.ladder.includes("signal");
  const hasGoals = goals.length > 0 || policy.goals.issues !== null || policy.goals.milestones;
  return {
    fields: policy.issueFields !== null,
    duplicates: counts && signals.some((signal) => COUNTING.has(signal)),
    votes: counts && signals.includes("votes"),
    // A file that is named twice tells its facts once: a sum would count them double.
    files: policy.score.ladder.includes("evidence") ? [...new Set(policy.score.evidence.files)] : [],
    // A label the repository does not have is on no issue.
    labels: repository.labels
      .map(({ name }) => name)
      .filter((name) => marks.labels.some((label) => label.toLowerCase() === name.toLowerCase())),
    types: marks.types,
    // The day a milestone is due also ends a goal that stands in it.
    milestones: policy.goals.milestones || policy.goals.issues !== null,
    waiting: scope === "issue" && policy.issueFields !== null && policy.score.inherit.length > 0,
    closed: scope === "backlog" && (hasGoals || agenda),
    newest: agenda && isHome(policy, repository),
    owners: agenda,
    facilitators: agenda && isHome(policy, repository) ? (policy.agenda?.facilitators ?? []) : [],
  };
}

/** The issues that are asked for more than the usual, and from where the next page of open ones goes on. */
export interface ExtrasOf {
  readonly ids: readonly string[];
  readonly after: string | null;
  /** Goals of a sweep are among the open issues already; `null` asks for all. */
  readonly states: readonly ["CLOSED"] | null;
}

/** One request, more where the issues are too many for GitHub at once, and none where nothing is asked. */
export async function readExtras(
  transport: Transport,
  ask: Ask,
  question: ExtrasQuestion,
  settings: Settings,
  of: ExtrasOf,
): Promise<ExtrasRead> {
  if (isNothing(question)) {
    return { question, repository: null, issues: [], problems: [] };
  }
  const answer = await request(transport, ask, question, of);
  if (question.fields && isUnknown(answer)) {
    const without = await readExtras(
      transport,
      ask,
      { ...question, fields: false, waiting: false },
      settings,
      of,
    );
    const problem = cannotHave(settings, "The server does not know issue fields");
    return { ...without, problems: [problem, ...without.problems] };
  }
  demandWhole(
    answer.errors.filter((error) => !isOutOfSight(error)),
    "token",
  );
  const repository = answer.data?.repository ?? null;
  if (repository === null) {
    throw new Refusal("GitHub did not answer for the repository: nothing was written; run it again.");
  }
  const answered = answer.data?.nodes ?? [];
  const each = question.fields || question.duplicates;
  const left = each ? of.ids.slice(answered.length) : [];
  return {
    question,
    repository,
    issues: [
      ...present(answered),
      ...(await askOfIssues<IssueExtrasAnswer>(transport, readMoreExtras(question), left)),
    ],
    problems:
      question.fields && (repository.issueFields ?? null) === null
        ? [cannotHave(settings, whyNone(answer, ask))]
        : [],
  };
}

function whyNone({ errors }: Answer<ExtrasReadAnswer>, { owner, name }: Ask): string {
  const refused = errors.filter(({ path = [] }) => path.at(-1) === "issueFields");
  return refused.length > 0
    ? `\`token\` may not read issue fields (${said(refused)})`
    : `The owner of ${owner}/${name} has no issue fields, which only organisations have`;
}

function isNothing(question: ExtrasQuestion): boolean {
  const { fields, duplicates, files, labels, types, milestones, closed, owners } = question;
  const lists = files.length + labels.length + types.length;
  return !fields && !duplicates && !milestones && !closed && !owners && lists === 0;
}

async function request(
  transport: Transport,
  { owner, name }: Ask,
  question: ExtrasQuestion,
  { ids, after, states }: ExtrasOf,
): Promise<Answer<ExtrasReadAnswer>> {
  const { files, labels, types, facilitators } = question;
  const each = question.fields || question.duplicates;
  const document = readExtrasAtOnce({
    ...question,
    files: files.length,
    labels: labels.length,
    types: types.length,
    facilitators: facilitators.length,
    more: after !== null,
  });
  const variables: Variables = {
    owner,
    name,
    ...(each ? { ids } : {}),
    ...(labels.length + types.length > 0 ? { states } : {}),
    ...(after === null ? {} : { after }),
    ...aliased(
      "e",
      files.map((file) => `HEAD:${file}`),
    ),
    ...aliased("l", labels),
    ...aliased("t", types),
    ...aliased("u", facilitators),
  };
  const large = question.closed || after !== null || (each && ids.length > 1);
  const sent = large
    ? await queryPage<ExtrasReadAnswer>(transport, document, variables)
    : await transport.query<ExtrasReadAnswer>(document, variables);
  return answerOf(sent, "token");
}

export function aliased(letter: string, values: readonly string[]): Variables {
  return Object.fromEntries(values.map((value, index) => [`${letter}${index}`, value]));
}

/** An older server refuses the whole document. */
function isUnknown({ data, errors }: Answer<ExtrasReadAnswer>): boolean {
  return (
    (data === null || data.repository === undefined) &&
    errors.some(({ message }) => /issueField/i.test(message))
  );
}

function cannotHave({ policy: { file, text } }: Settings, why: string): FileProblem {
  const path = file ?? "";
  return {
    file: path,
    ...readYaml(path, text).locate(["issue-fields"]),
    message: `\`issue-fields\`: ${why}: they are neither read nor written. Take the key out.`,
  };
}
