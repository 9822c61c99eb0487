/** What people said on one issue: who may decide, what is left to be handled, and how few requests that takes. */
import { describe, expect, it } from "vitest";
import type { Thread } from "../../src/model/thread.ts";
import { closeIssueAs, comment, editBody, label, reopen, unlabel } from "../../src/sandbox/person.ts";
import { openReader, ownComment, POLICY, type Reader } from "./open-reader.ts";

const EVENT = { issue: 1, agenda: false } as const;

async function threadOf(reader: Reader, number = 1): Promise<Thread> {
  const { threads } = await reader.snapshot({ ...EVENT, issue: number });
  const [thread] = threads;
  if (thread === undefined) {
    throw new Error("There is no thread.");
  }
  return thread;
}

describe("a comment started the run", () => {
  it("without a command it ends after one request", async () => {
    const reader = await openReader();
    await comment(reader.bo, reader.id(1), "I like it. /goal G-1 is not at the start.");
    reader.asked();
    const reading = await reader.read({ ...EVENT, trigger: "comment" });
    expect(reading).toEqual({ kind: "nothing", sentence: "There is no command to handle." });
    expect(reader.asked()).toEqual(["ReadIssue"]);
  });

  it("with a command goes on, and asks what its author may do", async () => {
    const reader = await openReader();
    await comment(reader.bo, reader.id(1), "/estimate 5");
    reader.asked();
    const snapshot = await reader.snapshot({ ...EVENT, trigger: "comment" });
    expect(snapshot.permissions).toEqual({ bo: { role: "triage", triage: true } });
    expect(reader.asked()).toEqual(["ReadIssue", "/repos/acme/shop/collaborators/bo/permission"]);
  });

  it("ends early where the command was handled before, and where the policy reads none", async () => {
    const reader = await openReader();
    const said = await comment(reader.bo, reader.id(1), "/estimate 5");
    const at = reader.sandbox.state.repository.issues.get(1)?.comments[0]?.createdAt ?? "";
    await comment(reader.job, reader.id(1), ownComment(reader.id(1), { handled: { comment: said, at } }));
    expect((await reader.read({ ...EVENT, trigger: "comment" })).kind).toBe("nothing");
    expect((await reader.read(EVENT)).kind).toBe("read");
    const without = await openReader(`${POLICY}commands: false\n`);
    await comment(without.bo, without.id(1), "/estimate 5");
    expect((await without.read({ ...EVENT, trigger: "comment" })).kind).toBe("nothing");
  });

  it("a person's forged own comment handles nothing", async () => {
    const reader = await openReader();
    const said = await comment(reader.bo, reader.id(1), "/estimate 5");
    const at = reader.sandbox.state.repository.issues.get(1)?.comments[0]?.createdAt ?? "";
    await comment(reader.rita, reader.id(1), ownComment(reader.id(1), { handled: { comment: said, at } }));
    expect((await reader.read({ ...EVENT, trigger: "comment" })).kind).toBe("read");
  });
});

it("nothing pending: one request, and nobody's permission is asked", async () => {
  const reader = await openReader();
  await comment(reader.bo, reader.id(1), "Looks good.");
  reader.asked();
  await reader.snapshot(EVENT);
  expect(reader.asked()).toEqual(["ReadIssue"]);
});

it("tells who wrote, who edited, whose is whose, and what is folded away", async () => {
  const reader = await openReader();
  const own = await comment(reader.job, reader.id(1), ownComment(reader.id(1)));
  const said = await comment(reader.rita, reader.id(1), "Hello");
  reader.sandbox.setClock("2026-11-16T09:00:00Z");
  await editBody(reader.ana, said, "/estimate 5");
  await reader.job.ask(
    "mutation($input: MinimizeCommentInput!) { minimizeComment(input: $input) { clientMutationId } }",
    { input: { subjectId: own, classifier: "RESOLVED" } },
  );
  const { comments } = await threadOf(reader);
  expect(comments.map(({ id: _id, url: _url, body: _body, createdAt: _at, ...rest }) => rest)).toEqual([
    {
      author: "github-actions[bot]",
      bot: true,
      own: true,
      edited: false,
      editedAt: null,
      editedBy: null,
      minimised: true,
    },
    {
      author: "rita",
      bot: false,
      own: false,
      edited: true,
      editedAt: "2026-11-16T09:00:00Z",
      editedBy: "ana",
      minimised: false,
    },
  ]);
  expect(comments[1]?.body).toBe("/estimate 5");
  const { permissions } = await reader.snapshot(EVENT);
  expect(Object.keys(permissions).toSorted()).toEqual(["ana", "rita"]);
});

it("tells labels that the account put on from those of people", async () => {
  const reader = await openReader();
  await label(reader.job, "acme/shop", 1, "ready");
  await unlabel(reader.bo, "acme/shop", 1, "ready");
  await label(reader.bo, "acme/shop", 1, "waived");
  const { labels } = await threadOf(reader);
  expect(labels.map(({ at: _at, ...rest }) => rest)).toEqual([
    { label: "ready", added: true, by: "github-actions[bot]", own: true },
    { label: "ready", added: false, by: "bo", own: false },
    { label: "waived", added: true, by: "bo", own: false },
  ]);
});

it("tells when an issue was last opened again", async () => {
  const reader = await openReader();
  expect((await threadOf(reader)).reopenedAt).toBeNull();
  for (const hour of ["09", "10"]) {
    reader.sandbox.setClock(`2026-11-16T${hour}:00:00Z`);
    await closeIssueAs(reader.ana, reader.id(1));
    await reopen(reader.bo, reader.id(1));
  }
  await label(reader.bo, "acme/shop", 1, "waived");
  expect((await threadOf(reader)).reopenedAt).toBe("2026-11-16T10:00:00Z");
});

it("asks for the parts of an issue only where a split is wanted", async () => {
  const reader = await openReader();
  await reader.job.ask(
    "mutation($input: CreateIssueInput!) { createIssue(input: $input) { issue { number } } }",
    {
      input: {
        repositoryId: reader.sandbox.state.repository.id,
        title: "Part one",
        body: "By a run",
        parentIssueId: reader.id(1),
      },
    },
  );
  await comment(reader.bo, reader.id(1), "/split");
  reader.asked();
  const { subIssues } = await threadOf(reader);
  expect(subIssues).toEqual([{ number: 4, title: "Part one", body: "By a run", own: true }]);
  expect(reader.asked()).toContain("ReadSubIssues");
  await comment(reader.bo, reader.id(2), "/estimate 5");
  reader.asked();
  expect((await threadOf(reader, 2)).subIssues).toEqual([]);
  expect(reader.asked()).not.toContain("ReadSubIssues");
});

async function openLong(ownAt: number, handledAt: number | null, total: number) {
  const reader = await openReader();
  const ids: string[] = [];
  for (let index = 0; index < total; index += 1) {
    reader.sandbox.setClock(new Date(Date.parse("2026-11-15T00:00:00Z") + index * 60_000).toISOString());
    ids.push(
      await comment(
        index === ownAt ? reader.job : reader.bo,
        reader.id(1),
        index === ownAt ? ownComment(reader.id(1)) : `Word ${index}`,
      ),
    );
  }
  if (handledAt !== null) {
    const at = new Date(Date.parse("2026-11-15T00:00:00Z") + handledAt * 60_000).toISOString();
    const handled = { comment: ids[handledAt] ?? "", at: at.replace(".000Z", "Z") };
    await editBody(reader.job, ids[ownAt] ?? "", ownComment(reader.id(1), { handled }));
  }
  reader.sandbox.setClock("2026-11-16T08:00:00Z");
  reader.asked();
  return { reader, ids };
}

describe("a long thread", () => {
  it("of a hundred comments is whole after one request", async () => {
    const { reader, ids } = await openLong(50, null, 100);
    const { comments } = await threadOf(reader);
    expect(comments.map(({ id }) => id)).toEqual(ids);
    expect(reader.asked()).toEqual(["ReadIssue"]);
  });

  it("whose last handled comment is near the end needs no more either", async () => {
    const { reader, ids } = await openLong(3, 240, 250);
    const { comments } = await threadOf(reader);
    expect(comments.map(({ id }) => id)).toEqual([...ids.slice(0, 20), ...ids.slice(170)]);
    expect(reader.asked()).toEqual(["ReadIssue"]);
  });

  it("is read back to the last handled comment", async () => {
    const { reader, ids } = await openLong(3, 100, 250);
    const { comments } = await threadOf(reader);
    expect(comments.map(({ id }) => id)).toEqual([...ids.slice(0, 20), ...ids.slice(70)]);
    expect(reader.asked()).toEqual(["ReadIssue", "ReadCommentsBefore"]);
  });

  it("is read on to the own comment, and from its memory back", async () => {
    const { reader, ids } = await openLong(130, 120, 250);
    const { comments } = await threadOf(reader);
    expect(comments.map(({ id }) => id)).toEqual(ids);
    expect(comments.filter(({ own }) => own)).toHaveLength(1);
    expect(reader.asked()).toEqual(["ReadIssue", "ReadCommentsAfter", "ReadCommentsAfter"]);
  });

  it("without an own comment is read whole, each comment once", async () => {
    const { reader, ids } = await openLong(-1, null, 330);
    const { comments } = await threadOf(reader);
    expect(comments.map(({ id }) => id)).toEqual(ids);
  });
});
