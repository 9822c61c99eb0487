/** Every new kind of change against the sandbox: what it makes, that saying it twice does no harm, and what is refused. */
import { describe, expect, it } from "vitest";
import type { Change, Outcome } from "../../src/model/change.ts";
import { agendaMarker, subIssueMarker } from "../../src/memory/markers.ts";
import { agendaTitle } from "../../src/pages/agenda-title.ts";
import type { Failing } from "../../src/sandbox/failing-door.ts";
import { comment, openIssue } from "../../src/sandbox/person.ts";
import type { Issue } from "../../src/sandbox/state.ts";
import { openReader, ownComment, type Reader } from "./open-reader.ts";

const PERIOD = "2026-11-17";
const because = "a test";

function issueOf(reader: Reader, number: number): Issue {
  const issue = reader.sandbox.state.repository.issues.get(number);
  if (issue === undefined) {
    throw new Error(`There is no issue ${number}.`);
  }
  return issue;
}

function target(reader: Reader, number: number) {
  return { id: reader.id(number), number };
}

async function apply(reader: Reader, ...changes: readonly Change[]): Promise<readonly Outcome[]> {
  return reader.github.apply(changes, await reader.snapshot());
}

function results(outcomes: readonly Outcome[]): readonly string[] {
  return outcomes.map(({ result }) => result);
}

function agenda(reader: Reader, repository = reader.sandbox.state.repository.id): Change {
  const body = `${agendaMarker(reader.sandbox.state.repository.id, PERIOD)}\nWelcome`;
  const to = { title: agendaTitle(PERIOD), body, labels: ["Ready"], assignees: [] };
  return { kind: "agenda-open", repository, period: PERIOD, from: null, to, because };
}

describe("on one issue", () => {
  it("a reaction, a folded comment and its unfolding; said twice they are still one", async () => {
    const reader = await openReader();
    const own = await comment(reader.job, reader.id(1), ownComment(reader.id(1)));
    const said = await comment(reader.bo, reader.id(1), "/estimate 5");
    const issue = target(reader, 1);
    const changes: readonly Change[] = [
      { kind: "reaction-add", issue, comment: said, from: null, to: "THUMBS_UP", because },
      { kind: "comment-minimise", issue, comment: own, from: "shown", to: "minimised", because },
    ];
    expect(results(await apply(reader, ...changes))).toEqual(["applied", "applied"]);
    expect(results(await apply(reader, ...changes))).toEqual(["applied", "applied"]);
    const [mine, theirs] = issueOf(reader, 1).comments;
    expect(mine?.minimized).toBe("RESOLVED");
    expect(theirs?.reactions).toHaveLength(1);
    const back: Change = {
      kind: "comment-restore",
      issue,
      comment: own,
      from: "minimised",
      to: "shown",
      because,
    };
    expect(results(await apply(reader, back))).toEqual(["applied"]);
    expect(mine?.minimized).toBeNull();
  });

  it("is closed as completed, as not planned, as the duplicate of another", async () => {
    const reader = await openReader();
    const close = (
      number: number,
      to: "completed" | "not planned" | "duplicate",
      of: number | null,
    ): Change => ({
      kind: "issue-close",
      issue: target(reader, number),
      from: "open",
      to,
      duplicateOf: of === null ? null : target(reader, of),
      because,
    });
    const four = await openIssue(reader.ana, reader.sandbox.state.repository.id, "Four", "x");
    const outcomes = await apply(
      reader,
      close(1, "completed", null),
      close(2, "not planned", null),
      close(3, "duplicate", four),
    );
    expect(results(outcomes)).toEqual(["applied", "applied", "applied"]);
    expect([1, 2, 3].map((number) => issueOf(reader, number).stateReason)).toEqual([
      "COMPLETED",
      "NOT_PLANNED",
      "DUPLICATE",
    ]);
    expect(issueOf(reader, 3).duplicateOf?.number).toBe(four);
  });

  it("is not closed as the duplicate of what is not there, which a person asked for and no run fails for", async () => {
    const reader = await openReader();
    const change: Change = {
      kind: "issue-close",
      issue: target(reader, 1),
      from: "open",
      to: "duplicate",
      duplicateOf: { id: "", number: 9999 },
      because,
    };
    const [outcome] = await apply(reader, change);
    expect(outcome).toMatchObject({
      result: "refused",
      reason: "There is no issue `#9999` in this repository.",
      asked: true,
    });
  });

  it("an older server that knows no duplicates closes it as not planned, and everything beside it too", async () => {
    const message =
      "Variable $i0 of type CloseIssueInput! was provided invalid value for duplicateIssueId (Field is not defined on CloseIssueInput)";
    const failing: Failing = ({ kind, body }) =>
      kind === "mutation" && body.includes("duplicateIssueId")
        ? { kind: "answer", status: 200, body: { data: null, errors: [{ message }] } }
        : null;
    const reader = await openReader(undefined, {}, { failing });
    const close = (number: number): Change => ({
      kind: "issue-close",
      issue: target(reader, number),
      from: "open",
      to: "duplicate",
      duplicateOf: target(reader, 1),
      because,
    });
    expect(results(await apply(reader, close(2), close(3)))).toEqual(["applied", "applied"]);
    expect([2, 3].map((number) => issueOf(reader, number).stateReason)).toEqual([
      "NOT_PLANNED",
      "NOT_PLANNED",
    ]);
  });
});

const part = (reader: Reader, key: string): Change => ({
  kind: "sub-issue-open",
  issue: target(reader, 1),
  repository: reader.sandbox.state.repository.id,
  from: null,
  to: { title: `Part ${key}`, body: `${subIssueMarker(reader.id(1), key)}\nSplit from the above.` },
  because,
});

describe("a sub-issue", () => {
  it("is made below its parent", async () => {
    const reader = await openReader();
    const outcomes = await apply(reader, part(reader, "a"), part(reader, "b"));
    expect(outcomes.map(({ result, url }) => [result, url !== null])).toEqual([
      ["applied", true],
      ["applied", true],
    ]);
    expect(issueOf(reader, 1).subIssues.map(({ title }) => title)).toEqual(["Part a", "Part b"]);
  });

  it.each(["after", "before"] as const)(
    "is there once when the answer is lost %s it was made",
    async (when) => {
      let left = 1;
      const failing: Failing = ({ fields }) =>
        fields.includes("createIssue") && left-- > 0 ? { kind: "cut", when } : null;
      const reader = await openReader(undefined, {}, { failing });
      expect(results(await apply(reader, part(reader, "a"), part(reader, "b")))).toEqual([
        "applied",
        "applied",
      ]);
      expect(issueOf(reader, 1).subIssues.map(({ title }) => title)).toEqual(["Part a", "Part b"]);
    },
  );
});

it("a log whose answer was lost is there once, beside other own comments", async () => {
  let left = 1;
  const failing: Failing = ({ fields }) =>
    fields.includes("addComment") && left-- > 0 ? { kind: "cut", when: "after" } : null;
  const reader = await openReader(undefined, {}, { failing });
  left = 0;
  await comment(reader.job, reader.id(1), "<!-- plumbline:agenda-news x -->\nNews");
  left = 1;
  const to = "<!-- plumbline:agenda-log x -->\nLog";
  const log: Change = { kind: "comment-create", issue: target(reader, 1), from: null, to, because };
  expect(results(await apply(reader, log))).toEqual(["applied"]);
  expect(issueOf(reader, 1).comments.map(({ body }) => body.split("\n")[1])).toEqual(["News", "Log"]);
});

const BLIND: Failing = ({ operation }) =>
  operation === "ReadSubIssues" ? { kind: "answer", status: 502, body: {} } : null;

describe("two runs at once", () => {
  it("make one sub-issue and one log between them", async () => {
    const reader = await openReader();
    const snapshot = await reader.snapshot();
    const to = "<!-- plumbline:agenda-log x -->\nLog";
    const log: Change = { kind: "comment-create", issue: target(reader, 1), from: null, to, because };
    const changes = [part(reader, "a"), log];
    expect(results(await reader.github.apply(changes, snapshot))).toEqual(["applied", "applied"]);
    const second = await reader.github.apply(changes, snapshot);
    expect(results(second)).toEqual(["already", "already"]);
    expect(second.every(({ url }) => url !== null)).toBe(true);
    const { subIssues, comments } = issueOf(reader, 1);
    expect([subIssues.length, comments.length]).toEqual([1, 1]);
  });

  it("make none where GitHub does not say what is there", async () => {
    const reader = await openReader(undefined, {}, { failing: BLIND });
    expect(results(await apply(reader, part(reader, "a")))).toEqual(["unknown"]);
    expect(issueOf(reader, 1).subIssues).toEqual([]);
  });

  it("leave two comments on an issue: the younger is deleted", async () => {
    const reader = await openReader();
    const issue = target(reader, 1);
    const body = ownComment(issue.id);
    await comment(reader.job, issue.id, body);
    const second = await comment(reader.job, issue.id, body);
    const twin: Change = { kind: "comment-delete", issue, comment: second, from: body, to: null, because };
    expect(results(await apply(reader, twin))).toEqual(["applied"]);
    expect(issueOf(reader, 1).comments).toHaveLength(1);
    // The other run has deleted it already.
    expect(results(await apply(reader, twin))).toEqual(["already"]);
    expect(issueOf(reader, 1).comments).toHaveLength(1);
  });
});

/** What is done to the agenda before. */
const ending = (reader: Reader): readonly Change[] => {
  const issue = target(reader, 1);
  return [
    {
      kind: "comment-create",
      issue,
      afterAgenda: true,
      from: null,
      to: "<!-- plumbline:agenda-log x -->\nLog",
      because,
    },
    {
      kind: "issue-close",
      issue,
      afterAgenda: true,
      from: "open",
      to: "completed",
      duplicateOf: null,
      because,
    },
  ];
};

describe("the end of the agenda before", () => {
  it("is made once the next is open", async () => {
    const reader = await openReader();
    const outcomes = await apply(reader, agenda(reader), ...ending(reader));
    expect(results(outcomes)).toEqual(["applied", "applied", "applied"]);
    expect(issueOf(reader, 1).state).toBe("CLOSED");
  });

  it.each([
    ["is lost", "unknown", { kind: "cut", when: "before" }],
    [
      "is refused",
      "refused",
      {
        kind: "answer",
        status: 200,
        body: { data: { m0: null }, errors: [{ type: "UNPROCESSABLE", path: ["m0"], message: "No" }] },
      },
    ],
  ] as const)("waits where the opening %s", async (_, result, failure) => {
    const failing: Failing = ({ fields }) => (fields.includes("createIssue") ? failure : null);
    const reader = await openReader(undefined, {}, { failing });
    const outcomes = await apply(reader, agenda(reader), ...ending(reader));
    expect(results(outcomes)).toEqual([result, result, result]);
    const { state, comments } = issueOf(reader, 1);
    expect([state, comments]).toEqual(["OPEN", []]);
  });
});

describe("an agenda", () => {
  const pin: Change = { kind: "agenda-pin", issue: null, period: PERIOD, from: null, to: "pinned", because };

  it("is opened with its labels and its facilitator, and pinned", async () => {
    const reader = await openReader();
    const bo = reader.sandbox.state.accounts.get("bo");
    const open = agenda(reader);
    const assigned =
      open.kind === "agenda-open" ? { ...open, to: { ...open.to, assignees: [bo?.id ?? ""] } } : open;
    expect(results(await apply(reader, assigned, pin))).toEqual(["applied", "applied"]);
    const made = issueOf(reader, 4);
    expect(made.labels.map(({ name }) => name)).toEqual(["ready"]);
    expect(made.assignees.map(({ login }) => login)).toEqual(["bo"]);
    expect(made.pinned).toBe(true);
  });

  it("where three are pinned, no run fails for the pin; the rest goes on", async () => {
    const reader = await openReader(undefined, {
      issues: [1, 2, 3].map((number) => ({
        number,
        title: `${number}`,
        author: "ana",
        opened: "2026-09-01",
        pinned: true,
      })),
    });
    const outcomes = await apply(reader, agenda(reader), pin, {
      kind: "label-add",
      issue: target(reader, 1),
      from: null,
      to: "ready",
      because,
    });
    expect(results(outcomes)).toEqual(["applied", "unknown", "applied"]);
    expect(outcomes[1]?.reason).toMatch(/^The agenda could not be pinned .*three pins/);
  });

  it("opened by two runs at once: the later one closes its own as a duplicate, and pins the other", async () => {
    const reader = await openReader();
    const snapshot = await reader.snapshot();
    const both = [agenda(reader), pin];
    const first = await reader.github.apply([agenda(reader)], snapshot);
    const second = await reader.github.apply(both, snapshot);
    expect(results(first)).toEqual(["applied"]);
    expect(results(second)).toEqual(["already", "applied"]);
    expect(second[0]?.url).toBe(first[0]?.url);
    const [older, newer] = [issueOf(reader, 4), issueOf(reader, 5)];
    expect([older.state, older.pinned]).toEqual(["OPEN", true]);
    expect([newer.state, newer.stateReason, newer.duplicateOf?.number]).toEqual(["CLOSED", "DUPLICATE", 4]);
  });

  it.each(["after", "before"] as const)(
    "is there once when the answer is lost %s it was opened",
    async (when) => {
      let left = 1;
      const failing: Failing = ({ fields }) =>
        fields.includes("createIssue") && left-- > 0 ? { kind: "cut", when } : null;
      const reader = await openReader(undefined, {}, { failing });
      expect(results(await apply(reader, agenda(reader), pin))).toEqual(["applied", "applied"]);
      const opened = [...reader.sandbox.state.repository.issues.values()].filter(({ number }) => number > 3);
      expect(opened.map(({ pinned }) => pinned)).toEqual([true]);
    },
  );
});

const planning = (permission: string) => ({
  "other-repositories": [{ name: "planning", labels: [{ name: "ready" }], permissions: { ana: permission } }],
});
const idOf = (reader: Reader): string =>
  [...reader.sandbox.state.repositories.values()].find(({ name }) => name === "planning")?.id ?? "";

describe("an agenda in another repository", () => {
  const POLICY = "agenda: { every: 1 week on tuesday, lead: 3 days, repository: acme/planning }\n";
  it("is opened there with the labels it has there", async () => {
    const reader = await openReader(POLICY, planning("write"), { token: "ghp_ana" });
    expect(results(await apply(reader, agenda(reader, idOf(reader))))).toEqual(["applied"]);
    const home = [...reader.sandbox.state.repositories.values()].find(({ name }) => name === "planning");
    const [made] = [...(home?.issues.values() ?? [])];
    expect(made?.labels.map((label) => label.repository.name)).toEqual(["planning"]);
  });

  it("a job's own token may not write there: said with the remedy, and the issues here are served", async () => {
    const reader = await openReader(POLICY, planning("write"));
    const label: Change = { kind: "label-add", issue: target(reader, 1), from: null, to: "ready", because };
    const outcomes = await apply(reader, agenda(reader, idOf(reader)), label);
    expect(results(outcomes)).toEqual(["refused", "applied"]);
    expect(outcomes[0]?.reason).toMatch(
      /^`token` may not open issues in acme\/planning .*give `token` a GitHub App .*take `agenda.repository` out/,
    );
  });
});

it("stops asking a server that loses every answer", async () => {
  let sent = 0;
  const failing: Failing = ({ kind }) => {
    sent += kind === "mutation" ? 1 : 0;
    return kind === "mutation" ? { kind: "cut", when: "before" } : null;
  };
  const reader = await openReader(undefined, {}, { failing });
  const changes = [1, 2, 3].flatMap((number) =>
    ["ready", "waived"].map((to): Change => ({
      kind: "label-add",
      issue: target(reader, number),
      from: null,
      to,
      because,
    })),
  );
  const outcomes = await apply(reader, ...changes, agenda(reader));
  // Halved, and halved again, they would be asked for one by one.
  expect(sent).toBe(5);
  expect(outcomes.every(({ result }) => result === "unknown" || result === "refused")).toBe(true);
  expect(outcomes.at(-1)?.reason).toMatch(/^Not tried: GitHub does not answer\./);
});
