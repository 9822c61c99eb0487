/** READ: what people said on issues, as far back as something may be left to be handled. */
import { readIssueMemory } from "../memory/issue-memory.ts";
import { isOwnComment } from "../memory/markers.ts";
import type { SubIssue, Thread } from "../model/thread.ts";
import type { Connection } from "./answers.ts";
import { askInParts, askOfIssues } from "./ask-of-issues.ts";
import { wholeAnswer } from "./explain-trouble.ts";
import { Refusal } from "./refusal.ts";
import type {
  CommentAnswer,
  LatterPart,
  SubIssuesAnswer,
  ThreadAnswer,
  ThreadNodeAnswer,
  Viewing,
} from "./thread-answers.ts";
import {
  READ_COMMENTS_AFTER,
  READ_COMMENTS_BEFORE,
  READ_SUB_ISSUES,
  READ_THREADS,
} from "./thread-documents.ts";
import { firstLook } from "../decisions/pending-comments.ts";
import { toComment, toLabelEvents, toSubIssue } from "./to-thread.ts";
import { present } from "./to-record.ts";
import type { Transport, Variables } from "./transport.ts";

/** Two ends of one list; `after` and `before` bound what is not read between them, `null` where nothing is left out. */
interface Ends {
  readonly head: readonly CommentAnswer[];
  readonly tail: readonly CommentAnswer[];
  readonly gap: { readonly after: string | null; readonly before: string | null } | null;
}

/**
 * The own comment, and all since the last one that was handled; `whole`: all. `viewer` is the login of the account whose
 * token reads, `now` ISO 8601.
 */
export async function completeThread(
  transport: Transport,
  answer: ThreadAnswer,
  viewer: string,
  now: string,
  whole = false,
): Promise<Thread> {
  const isOwn = ({ viewerDidAuthor, body }: CommentAnswer): boolean =>
    viewerDidAuthor && isOwnComment(body, answer.id);
  let ends = endsOf(answer);
  const isEnough = (): boolean => !whole && [...ends.head, ...ends.tail].some(isOwn);
  while (ends.gap !== null && !isEnough()) {
    ends = await readOn(transport, answer.id, ends);
  }
  const own = [...ends.head, ...ends.tail].find(isOwn);
  const since = sinceOf(own?.body ?? "", now);
  while (ends.gap !== null && (ends.tail[0]?.createdAt ?? since) >= since) {
    ends = await readBack(transport, answer.id, ends);
  }
  const comments = new Map([...ends.head, ...ends.tail].map((comment) => [comment.id, comment]));
  return {
    issueId: answer.id,
    comments: [...comments.values()].map(toComment),
    labels: toLabelEvents(answer.labelEvents, viewer),
    subIssues: [],
    reopenedAt: present(answer.reopened?.nodes)[0]?.createdAt ?? null,
  };
}

/** From when on comments may hold something to be handled, ISO 8601; `own` is the own comment's body. */
function sinceOf(own: string, now: string): string {
  const { handled } = readIssueMemory(own, now);
  return handled?.at ?? firstLook(now);
}

export interface ThreadsRead {
  readonly threads: readonly Thread[];
  /** By issue id, with what is told of it where it is an agenda. */
  readonly answers: ReadonlyMap<string, ThreadNodeAnswer>;
}

/** `whole`: ids of issues of which every comment is wanted. Without issues that are gone or out of sight. */
export async function readThreads(
  transport: Transport,
  ids: readonly string[],
  whole: ReadonlySet<string> = new Set(),
): Promise<ThreadsRead> {
  const threads: Thread[] = [];
  const answers = new Map<string, ThreadNodeAnswer>();
  const parts = await askInParts<ThreadNodeAnswer, Viewing>(transport, READ_THREADS, [...new Set(ids)]);
  for (const { data, now } of parts) {
    for (const answer of present(data.nodes)) {
      const { id } = answer;
      answers.set(id, answer);
      threads.push(await completeThread(transport, answer, data.viewer.login, now, whole.has(id)));
    }
  }
  return { threads, answers };
}

/** The threads with the sub-issues of the issues named. No request where there are none. */
export async function withSubIssues(
  transport: Transport,
  threads: readonly Thread[],
  ids: readonly string[],
): Promise<readonly Thread[]> {
  const answers = await askOfIssues<SubIssuesAnswer>(transport, READ_SUB_ISSUES, ids);
  const byId = new Map<string, readonly SubIssue[]>(
    answers.map(({ id, subIssues }) => [id, present(subIssues.nodes).map(toSubIssue)]),
  );
  return threads.map((thread) => ({ ...thread, subIssues: byId.get(thread.issueId) ?? thread.subIssues }));
}

function endsOf({ opening, latest, comments }: ThreadAnswer): Ends {
  const head = present(opening.nodes);
  const tail = present(latest.nodes);
  const read = new Set([...head, ...tail].map(({ id }) => id)).size;
  const isWhole =
    !opening.pageInfo.hasNextPage || !latest.pageInfo.hasPreviousPage || read >= comments.totalCount;
  return {
    head,
    tail,
    gap: isWhole ? null : { after: opening.pageInfo.endCursor, before: latest.pageInfo.startCursor },
  };
}

async function readOn(transport: Transport, issue: string, { head, tail, gap }: Ends): Promise<Ends> {
  type Data = { readonly node: { readonly comments: Connection<CommentAnswer> } | null };
  const page = await commentsOf<Data["node"]>(transport, READ_COMMENTS_AFTER, {
    issue,
    after: gap?.after ?? null,
  });
  const found = present(page.comments.nodes);
  const meets = !page.comments.pageInfo.hasNextPage || found.some(({ id }) => tail[0]?.id === id);
  const after = page.comments.pageInfo.endCursor;
  return { head: [...head, ...found], tail, gap: meets || gap === null ? null : { ...gap, after } };
}

async function readBack(transport: Transport, issue: string, { head, tail, gap }: Ends): Promise<Ends> {
  type Data = { readonly node: { readonly comments: LatterPart<CommentAnswer> } | null };
  const page = await commentsOf<Data["node"]>(transport, READ_COMMENTS_BEFORE, {
    issue,
    before: gap?.before ?? null,
  });
  const found = present(page.comments.nodes);
  const meets = !page.comments.pageInfo.hasPreviousPage || found.some(({ id }) => head.at(-1)?.id === id);
  const before = page.comments.pageInfo.startCursor;
  return { head, tail: [...found, ...tail], gap: meets || gap === null ? null : { ...gap, before } };
}

async function commentsOf<Node>(
  transport: Transport,
  document: string,
  variables: Variables,
): Promise<NonNullable<Node>> {
  const sent = await transport.query<{ readonly node: Node }>(document, variables);
  const { node } = wholeAnswer(sent, "token");
  if (node === null || node === undefined) {
    throw new Refusal(
      "GitHub stopped in the middle of an issue's comments: nothing was written; run it again.",
    );
  }
  return node;
}
