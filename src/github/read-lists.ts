/** READ: the lists that go on beyond what came with the extras — goals that are issues, milestones, finished work. */
import type { IssueRecord } from "../model/issue.ts";
import type { Connection, IssueAnswer } from "./answers.ts";
import { answerOf, demandWhole, isOutOfSight } from "./explain-trouble.ts";
import type { GoalIssueAnswer, IssueExtrasAnswer, MilestoneAnswer } from "./extra-answers.ts";
import {
  READ_MORE_LABELLED,
  READ_MORE_MILESTONES,
  READ_MORE_TYPED,
  readMoreClosed,
} from "./extra-documents.ts";
import type { Ask } from "./port.ts";
import { queryPage } from "./query-page.ts";
import type { ExtrasOf, ExtrasRead } from "./read-extras.ts";
import { Refusal } from "./refusal.ts";
import { toGoalRecord } from "./to-extras.ts";
import { present } from "./to-record.ts";
import type { Sent, Transport, Variables } from "./transport.ts";

/** Issues of the goals' labels and types, each once; beyond the first page of each in further requests. */
export async function readGoalRecords(
  transport: Transport,
  { owner, name }: Ask,
  { question, repository }: ExtrasRead,
  states: ExtrasOf["states"],
): Promise<readonly IssueRecord[]> {
  const lists = [
    ...question.labels.map(
      (wanted, index) => [READ_MORE_LABELLED, wanted, repository?.[`l${index}`]] as const,
    ),
    ...question.types.map((wanted, index) => [READ_MORE_TYPED, wanted, repository?.[`t${index}`]] as const),
  ];
  const found = new Map<string, IssueRecord>();
  for (const [document, wanted, first] of lists) {
    const answers = await allPages<GoalIssueAnswer>(first, async (after) => {
      const held = await page(transport, document, {
        owner,
        name,
        wanted,
        states,
        after,
      });
      return held?.goals;
    });
    for (const answer of answers) {
      found.set(answer.id, toGoalRecord(answer));
    }
  }
  return [...found.values()].toSorted((a, b) => a.number - b.number);
}

export function readMilestoneAnswers(
  transport: Transport,
  { owner, name }: Ask,
  { repository }: ExtrasRead,
): Promise<readonly MilestoneAnswer[]> {
  return allPages(repository?.milestones, async (after) => {
    const held = await page(transport, READ_MORE_MILESTONES, {
      owner,
      name,
      after,
    });
    return held?.milestones;
  });
}

/** Issues closed at `since` (ISO 8601) or later, from the one that changed last back; each once. */
export async function readClosed(
  transport: Transport,
  { owner, name }: Ask,
  { question, repository }: ExtrasRead,
  since: string,
): Promise<readonly (IssueAnswer & IssueExtrasAnswer)[]> {
  type Closed = IssueAnswer & IssueExtrasAnswer;
  const document = readMoreClosed(question);
  const answers = await allPages<Closed>(
    repository?.closed,
    async (after) => {
      const held = await page(transport, document, {
        owner,
        name,
        after,
      });
      return held?.closed;
    },
    ({ updatedAt }) => updatedAt < since,
  );
  // What changes while pages are read moves to the front: it may be met twice.
  const once = new Map(answers.map((answer) => [answer.id, answer]));
  return [...once.values()].filter(({ closedAt }) => closedAt !== null && closedAt >= since);
}

/** Until `isLast` holds for a node, the rest of whose list is of no interest. */
async function allPages<Node>(
  first: Connection<Node> | null | undefined,
  next: (after: string | null) => Promise<Connection<Node> | null | undefined>,
  isLast: (node: Node) => boolean = () => false,
): Promise<readonly Node[]> {
  const nodes: Node[] = [];
  let at = first;
  while (at !== null && at !== undefined) {
    const found = present(at.nodes);
    nodes.push(...found);
    if (!at.pageInfo.hasNextPage || found.some(isLast)) {
      break;
    }
    at = await next(at.pageInfo.endCursor);
    if (at === null || at === undefined) {
      throw new Refusal("GitHub stopped in the middle of a list: nothing was written; run it again.");
    }
  }
  return nodes;
}

/** What a further page holds: the one list that was asked for. */
interface Lists {
  readonly goals?: Connection<GoalIssueAnswer>;
  readonly milestones?: Connection<MilestoneAnswer>;
  readonly closed?: Connection<IssueAnswer & IssueExtrasAnswer>;
}

/** Errors beside the data are refused. */
async function page(transport: Transport, document: string, variables: Variables): Promise<Lists | null> {
  type Data = { readonly repository: Lists | null };
  const sent: Sent<Data> = document.includes("$first")
    ? await queryPage(transport, document, variables)
    : await transport.query(document, variables);
  const { data, errors } = answerOf(sent, "token");
  demandWhole(
    errors.filter((error) => !isOutOfSight(error)),
    "token",
  );
  return data?.repository ?? null;
}
