/** The issues that an agenda's ticks and commands name, whoever wrote them: of those more has to be known. */
import { boxesIn } from "../decisions/find-in-agenda.ts";
import { readIssueName } from "../decisions/issue-name.ts";
import { readSaid } from "../decisions/read-said.ts";
import type { AgendaRecord, Repository } from "../model/snapshot.ts";
import type { Thread } from "../model/thread.ts";

/** Numbers of issues. */
export interface Named {
  readonly all: ReadonlySet<number>;
  /** Of those, the ones that may be split. */
  readonly split: ReadonlySet<number>;
}

export function decidedOn(
  agenda: Pick<AgendaRecord, "body">,
  thread: Thread | null,
  repository: Pick<Repository, "owner" | "name">,
): Named {
  const said = [agenda.body, ...(thread?.comments ?? []).map(({ body }) => body)].map(readSaid);
  const boxes = said.flatMap(({ ticked }) => ticked.flatMap((item) => boxesIn(item).map(({ box }) => box)));
  const called = said.flatMap(({ commands, listed }) =>
    [...commands, ...listed].flatMap(({ name, argument }) => {
      const issue = readIssueName(argument.trim().split(/\s+/, 1)[0] ?? "", repository);
      return issue?.here === true ? [{ name, number: issue.number }] : [];
    }),
  );
  const split = [
    ...boxes.filter(({ act }) => act.kind === "split").map(({ issue }) => issue),
    ...called.filter(({ name }) => name === "split").map(({ number }) => number),
  ];
  return {
    all: new Set([...boxes.map(({ issue }) => issue), ...called.map(({ number }) => number)]),
    split: new Set(split),
  };
}
