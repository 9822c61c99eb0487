/** A period's agenda: opened once, told what changed, closed with its log; whatever a run that died left behind. */
import { describe, expect, it } from "vitest";
import type { Agenda } from "../../src/model/agenda.ts";
import type { Change } from "../../src/model/change.ts";
import type { AgendaRecord } from "../../src/model/snapshot.ts";
import type { CommentRecord, Thread } from "../../src/model/thread.ts";
import { agendaLogMarker, agendaNewsMarker, agendaPartMarker, firstLine } from "../../src/memory/markers.ts";
import { toAgendaLog } from "../../src/agenda/agenda-log.ts";
import { agendaPage } from "../../src/pages/agenda-page.ts";
import type { AgendaRequest } from "../../src/plan/agenda-request.ts";
import { planAgenda } from "../../src/plan/plan-agenda.ts";
import { policyOf, POLICY } from "./build.ts";
import { BACKLOG, decided, NOW, ordinary, PERIOD, REFINEMENT, SETTING } from "../pages/agenda-build.ts";

const settings = policyOf(POLICY).agenda;
if (settings === null) {
  throw new Error("The policy has an agenda.");
}

const PREPARED = ordinary();
const BODY = agendaPage(PREPARED, SETTING);
const BEFORE = "2026-11-10";

function agenda(period: string, rest: Partial<AgendaRecord> = {}): AgendaRecord {
  return {
    id: `I_${period}`,
    number: period === PERIOD ? 91 : 90,
    url: "https://github.com/acme/shop/issues/90",
    period,
    state: "open",
    createdAt: `${period}T08:00:00Z`,
    about: "R_1",
    body: BODY,
    editedBy: null,
    editedAt: null,
    pinned: false,
    ...rest,
  };
}

function comment(body: string, rest: Partial<CommentRecord> = {}): CommentRecord {
  return {
    id: `C_${body.length}`,
    url: "",
    author: "plumbline",
    bot: true,
    own: true,
    body,
    createdAt: NOW,
    edited: false,
    editedAt: null,
    editedBy: null,
    minimised: false,
    ...rest,
  };
}

function thread(period: string, ...comments: readonly CommentRecord[]): Thread {
  return { issueId: `I_${period}`, comments, labels: [], subIssues: [], reopenedAt: null };
}

const LOG = toAgendaLog(
  {
    repository: BACKLOG.repository,
    number: 90,
    period: BEFORE,
    next: PERIOD,
    zone: "Europe/Berlin",
    url: "https://github.com/acme/shop/issues/90",
    memory: null,
    decided: [decided(5, { kind: "goal", goal: "G-2" })],
    gone: [],
    carried: new Set(),
    logged: new Map(),
    misread: [],
    written: [],
  },
  REFINEMENT,
);

const base: AgendaRequest = {
  snapshot: BACKLOG,
  settings,
  period: PERIOD,
  agenda: null,
  refinement: REFINEMENT,
  log: null,
  now: NOW,
};

interface World {
  readonly agendas?: readonly AgendaRecord[];
  readonly threads?: readonly Thread[];
  readonly rest?: Partial<AgendaRequest>;
  readonly snapshot?: Partial<AgendaRequest["snapshot"]>;
}

function plan({ agendas = [], threads = [], rest = {}, snapshot = {} }: World): readonly Change[] {
  const { opened, ended } = planAgenda({
    ...base,
    ...rest,
    snapshot: { ...BACKLOG, agendas, threads, ...snapshot },
  });
  return [...opened.changes, ...ended.changes];
}

function notes(
  agendas: readonly AgendaRecord[],
  assignable: AgendaRequest["snapshot"]["assignable"],
): readonly string[] {
  return planAgenda({ ...base, agenda: PREPARED, snapshot: { ...BACKLOG, agendas, assignable } }).opened
    .notes;
}

/** Kind, number, and the first line of what is written. */
function told(changes: readonly Change[]): readonly string[] {
  return changes.map((change) => {
    const number = "issue" in change && change.issue !== null ? ` #${change.issue.number}` : "";
    const text =
      change.kind === "comment-create" || change.kind === "comment-update" ? firstLine(change.to) : "";
    return `${change.kind}${number}${text === "" ? "" : ` ${/plumbline:[\w-]+/.exec(text)?.[0]}`}`;
  });
}

const due = (prepared: Agenda = PREPARED) => ({ rest: { agenda: prepared } });
const logged = comment(`${agendaLogMarker("R_1", BEFORE)}\n## What was decided`);

describe("opening", () => {
  it("happens where it is due and there is none yet", () => {
    const [open] = plan({ ...due(), snapshot: { assignable: { ana: "U_1" } } });
    expect(open).toMatchObject({
      kind: "agenda-open",
      repository: "R_1",
      period: PERIOD,
      to: {
        title: "Refinement agenda · Tuesday 24 November 2026",
        body: BODY,
        labels: ["refinement"],
        assignees: ["U_1"],
      },
    });
  });

  it("assigns nobody whom GitHub does not let be assigned", () => {
    const [open] = plan(due());
    expect(open?.kind === "agenda-open" && open.to.assignees).toEqual([]);
    expect(notes([], {})).toEqual([
      expect.stringMatching(/^The facilitator `ana` cannot be assigned in acme\/shop: /i),
    ]);
    expect(notes([], { ana: "U_1" })).toEqual([]);
    expect(notes([agenda(PERIOD)], {})).toEqual([]);
  });

  it("waits until it is due, and is done once, also where people have closed it", () => {
    expect(plan({})).toEqual([]);
    expect(plan({ ...due(), agendas: [agenda(PERIOD)], threads: [thread(PERIOD)] })).toEqual([]);
    const closed = agenda(PERIOD, { state: "closed" });
    expect(plan({ ...due(), agendas: [closed], threads: [thread(PERIOD)] })).toEqual([]);
  });

  it("takes the log of the one before, closes it and takes its pin, in this order", () => {
    const pinning = { ...settings, pin: true };
    const changes = plan({
      agendas: [agenda(BEFORE, { pinned: true }), agenda("2026-10-27")],
      threads: [thread(BEFORE)],
      rest: { agenda: PREPARED, log: LOG, settings: pinning },
    });
    expect(told(changes)).toEqual([
      "agenda-open",
      "agenda-pin",
      "comment-create #90 plumbline:agenda-log",
      "issue-close #90",
      "agenda-unpin #90",
    ]);
    // Those of the one before wait until the new one is there.
    expect(changes.map((change) => "afterAgenda" in change && change.afterAgenda)).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
  });
});

describe("what a run that died left", () => {
  const open = agenda(PERIOD, { createdAt: "2026-11-22T08:00:00Z" });

  it("is a log: it is written, and the agenda closed", () => {
    const world = { agendas: [open, agenda(BEFORE)], threads: [thread(PERIOD), thread(BEFORE)] };
    expect(told(plan({ ...world, rest: { log: LOG } }))).toEqual([
      "comment-create #90 plumbline:agenda-log",
      "issue-close #90",
    ]);
    expect(plan({ ...world, rest: { log: LOG } }).some((change) => "afterAgenda" in change)).toBe(false);
    // Its decisions were not read in this run: it stays open.
    expect(plan(world)).toEqual([]);
  });

  it("is an agenda that was logged and not closed", () => {
    const world = { agendas: [open, agenda(BEFORE)], threads: [thread(PERIOD), thread(BEFORE, logged)] };
    expect(told(plan({ ...world, rest: { log: LOG } }))).toEqual(["issue-close #90"]);
  });

  it("is nothing, where the one before is logged and closed", () => {
    const closed = agenda(BEFORE, { state: "closed" });
    expect(
      plan({
        agendas: [open, closed],
        threads: [thread(PERIOD), thread(BEFORE, logged)],
        rest: { log: LOG },
      }),
    ).toEqual([]);
  });

  it("is no log that somebody else wrote", () => {
    const forged = { ...logged, own: false };
    const world = { agendas: [open, agenda(BEFORE)], threads: [thread(PERIOD), thread(BEFORE, forged)] };
    expect(told(plan({ ...world, rest: { log: LOG } }))[0]).toBe("comment-create #90 plumbline:agenda-log");
  });

  it("is nothing that is known where the comments of the one before were not read", () => {
    expect(plan({ agendas: [open, agenda(BEFORE)], threads: [thread(PERIOD)], rest: { log: LOG } })).toEqual(
      [],
    );
  });

  it("is a pin, within a day: later a person took it off", () => {
    const rest = { settings: { ...settings, pin: true } };
    expect(told(plan({ agendas: [open], threads: [thread(PERIOD)], rest }))).toEqual(["agenda-pin #91"]);
    const later = { ...rest, now: "2026-11-23T08:00:00Z" };
    expect(plan({ agendas: [open], threads: [thread(PERIOD)], rest: later })).toEqual([]);
    expect(plan({ agendas: [{ ...open, pinned: true }], threads: [thread(PERIOD)], rest })).toEqual([]);
  });
});

describe("an agenda that another repository opened", () => {
  const theirs = agenda(PERIOD, { about: "R_2", body: "" });
  const shared = { ...settings, repository: { owner: "acme", name: "planning" } };
  const home = { id: "R_9", owner: "acme", name: "planning", labels: [], shared: true };
  const world = { agendas: [theirs], rest: { agenda: PREPARED, settings: shared }, snapshot: { home } };
  const part = comment(agendaPage(PREPARED, { ...SETTING, part: true, shared: true }));

  it("gets this one's part, once", () => {
    const [add] = plan({ ...world, threads: [thread(PERIOD)] });
    expect(add).toMatchObject({ kind: "comment-create", issue: { number: 91 } });
    expect(add?.kind === "comment-create" && firstLine(add.to)).toBe(agendaPartMarker("R_1", PERIOD));
    expect(add?.kind === "comment-create" && add.to).toContain("\n\n# `acme/shop`\n\n");
    expect(plan({ ...world, threads: [thread(PERIOD, part)] })).toEqual([]);
  });

  it("gets none while its comments are not known", () => {
    expect(plan({ ...world, threads: [] })).toEqual([]);
  });

  it("is logged by this one only where it has a part", () => {
    const before = agenda(BEFORE, { about: "R_2", state: "closed" });
    const its = comment(`${agendaPartMarker("R_1", BEFORE)}\n`);
    const of = (...comments: readonly CommentRecord[]) =>
      told(
        plan({
          ...world,
          agendas: [{ ...theirs, about: "R_1" }, before],
          threads: [thread(PERIOD), thread(BEFORE, ...comments)],
          rest: { settings: shared, log: LOG },
        }),
      );
    expect(of()).toEqual([]);
    expect(of(its)).toEqual(["comment-create #90 plumbline:agenda-log"]);
  });
});

describe("an agenda of several repositories that has ended", () => {
  const shared = { ...settings, repository: { owner: "acme", name: "planning" } };
  const now = "2026-11-14T08:00:00Z";
  const open = agenda(PERIOD, { createdAt: now });
  const part = comment(`${agendaPartMarker("R_2", BEFORE)}\n`);
  const theirLog = comment(`${agendaLogMarker("R_2", BEFORE)}\n`);
  const of = (about: string, comments: readonly CommentRecord[], at = now) =>
    told(
      plan({
        agendas: [open, agenda(BEFORE, { about })],
        threads: [thread(PERIOD), thread(BEFORE, ...comments)],
        rest: { settings: shared, log: LOG, now: at },
      }),
    );

  it("stays open until all of them have logged what is theirs", () => {
    expect(of("R_1", [part])).toEqual(["comment-create #90 plumbline:agenda-log"]);
    expect(of("R_1", [part, logged])).toEqual([]);
    expect(of("R_1", [part, logged, theirLog])).toEqual(["issue-close #90"]);
    // One that has no part in it does not close it before those that have.
    expect(of("R_2", [])).toEqual([]);
    expect(of("R_2", [theirLog])).toEqual(["issue-close #90"]);
  });

  it("waits for nobody beyond a week after the meeting", () => {
    expect(of("R_1", [part, logged], "2026-11-17T07:00:00Z")).toEqual([]);
    expect(of("R_1", [part, logged], "2026-11-17T09:00:00Z")).toEqual(["issue-close #90"]);
  });

  it("does not wait for a part that somebody else made up, or that is of another period", () => {
    expect(of("R_1", [{ ...part, own: false }, logged])).toEqual(["issue-close #90"]);
    expect(of("R_1", [comment(`${agendaPartMarker("R_2", PERIOD)}\n`), logged])).toEqual(["issue-close #90"]);
  });

  it("of a weekly meeting it waits until the day before the next", () => {
    const weekly = { ...shared, cadence: { ...shared.cadence, weeks: 1 } };
    const at = (instant: string) =>
      told(
        plan({
          agendas: [agenda("2026-11-17", { createdAt: instant }), agenda(BEFORE)],
          threads: [thread("2026-11-17"), thread(BEFORE, part, logged)],
          rest: { settings: weekly, period: "2026-11-17", log: LOG, now: instant },
        }),
      );
    expect(at("2026-11-16T08:00:00Z")).toEqual([]);
    expect(at("2026-11-16T10:00:00Z")).toEqual(["issue-close #90"]);
  });
});

describe("what has changed since", () => {
  const opened = {
    ...PREPARED,
    memory: { ...PREPARED.memory, entries: [{ issue: 1, carried: 0, verdict: "not ready" as const }] },
  };
  const current = agenda(PERIOD, { body: agendaPage(opened, SETTING) });
  const created = () => plan({ agendas: [current], threads: [thread(PERIOD)] });

  it("is told in one comment, and the body stays people's", () => {
    expect(told(created())).toEqual(["comment-create #91 plumbline:agenda-news"]);
  });

  it("is not told again while it is the same", () => {
    const [made] = created();
    const body = made?.kind === "comment-create" ? made.to : "";
    // As GitHub gives it back to a browser.
    const there = comment(body.trim().replaceAll("\n", "\r\n"));
    expect(plan({ agendas: [current], threads: [thread(PERIOD, there)] })).toEqual([]);
  });

  it("is taken back where all is as it was again", () => {
    const there = comment(`${agendaNewsMarker("R_1", PERIOD)}\n### Since this agenda was opened\n\nMuch.`);
    const changes = plan({ agendas: [agenda(PERIOD)], threads: [thread(PERIOD, there)] });
    expect(told(changes)).toEqual(["comment-update #91 plumbline:agenda-news"]);
  });

  it("is not told of a single issue's event, in a closed agenda, or where the memory was edited away", () => {
    expect(plan({ agendas: [current], threads: [thread(PERIOD)], snapshot: { scope: "issue" } })).toEqual([]);
    expect(plan({ agendas: [{ ...current, state: "closed" }], threads: [thread(PERIOD)] })).toEqual([]);
    expect(plan({ agendas: [{ ...current, body: "gone" }], threads: [thread(PERIOD)] })).toEqual([]);
  });
});
