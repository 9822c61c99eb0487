/** READ: what only some policies ask for — issue fields, duplicates, goals that are issues, milestones, evidence, finished work. */
import type { FileProblem } from "../model/place.ts";
import { readYaml } from "../yaml/read-yaml.ts";
import type { BlockerAnswer } from "./answers.ts";
import { answerOf, demandWhole, isOutOfSight } from "./explain-trouble.ts";
import type {
  ExtrasReadAnswer,
  IssueExtrasAnswer,
  RepositoryExtrasAnswer,
  WaitingFieldsAnswer,
} from "./extra-answers.ts";
import { type IssueExtras, readExtrasAtOnce } from "./extra-documents.ts";
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
  /** Whether the issue fields of what waits for the one issue are asked for. */
  readonly waiting: boolean;
  /** Whether finished work is asked for. */
  readonly closed: boolean;
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

export function extrasQuestion(
  { policy, repository, goals }: Settings,
  scope: "issue" | "backlog",
): ExtrasQuestion {
  const signals = Object.values(policy.score.factors).map(({ signal }) => signal ?? "");
  const marks = policy.goals.issues ?? { types: [], labels: [] };
  const hasGoals = goals.length > 0 || policy.goals.issues !== null || policy.goals.milestones;
  return {
    fields: policy.issueFields !== null,
    duplicates: policy.score.ladder.includes("signal") && signals.some((signal) => COUNTING.has(signal)),
    // A file that is named twice tells its facts once: a sum would count them double.
    files: policy.score.ladder.includes("evidence") ? [...new Set(policy.score.evidence.files)] : [],
    // A label the repository does not have is on no issue.
    labels: repository.labels
      .map(({ name }) => name)
      .filter((name) => marks.labels.includes(name.toLowerCase())),
    types: marks.types,
    // The day a milestone is due also ends a goal that stands in it.
    milestones: policy.goals.milestones || policy.goals.issues !== null,
    waiting: scope === "issue" && policy.issueFields !== null && policy.score.inherit.length > 0,
    closed: scope === "backlog" && hasGoals,
  };
}

/** The issues that are asked for more than the usual, and from where the next page of open ones goes on. */
export interface ExtrasOf {
  readonly ids: readonly string[];
  readonly after: string | null;
  /** Goals of a sweep are among the open issues already; `null` asks for all. */
  readonly states: readonly ["CLOSED"] | null;
}

/** One request, and none where nothing is asked. */
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
  const none = question.fields && (repository.issueFields ?? null) === null;
  return {
    question,
    repository,
    issues: present(answer.data?.nodes),
    problems: none
      ? [
          cannotHave(
            settings,
            `The owner of ${ask.owner}/${ask.name} has no issue fields, which only organisations have`,
          ),
        ]
      : [],
  };
}

function isNothing({
  fields,
  duplicates,
  files,
  labels,
  types,
  milestones,
  closed,
}: ExtrasQuestion): boolean {
  return (
    !fields && !duplicates && !milestones && !closed && files.length + labels.length + types.length === 0
  );
}

async function request(
  transport: Transport,
  { owner, name }: Ask,
  question: ExtrasQuestion,
  { ids, after, states }: ExtrasOf,
): Promise<Answer<ExtrasReadAnswer>> {
  const { files, labels, types } = question;
  const document = readExtrasAtOnce({
    ...question,
    files: files.length,
    labels: labels.length,
    types: types.length,
    more: after !== null,
  });
  const variables: Variables = {
    owner,
    name,
    ...(question.fields || question.duplicates ? { ids } : {}),
    ...(labels.length + types.length > 0 ? { states } : {}),
    ...(after === null ? {} : { after }),
    ...aliased(
      "e",
      files.map((file) => `HEAD:${file}`),
    ),
    ...aliased("l", labels),
    ...aliased("t", types),
  };
  const paged = question.closed || after !== null;
  const sent = paged
    ? await queryPage<ExtrasReadAnswer>(transport, document, variables)
    : await transport.query<ExtrasReadAnswer>(document, variables);
  return answerOf(sent, "token");
}

function aliased(letter: string, values: readonly string[]): Variables {
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
