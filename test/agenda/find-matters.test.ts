/** Which issues a meeting is asked about, and in which section each stands. */
import { describe, expect, it } from "vitest";
import { prepareAgenda } from "../../src/agenda/prepare-agenda.ts";
import { refine } from "../../src/refine/refine.ts";
import { item, record, snapshot } from "../plan/build.ts";
import {
  AGENDA_POLICY,
  agendaOf,
  blocker,
  entriesOf,
  NOW,
  PERIOD,
  placesIn,
  policyOf,
  READY_BODY,
  TODAY,
  type Told,
  UNREADY,
  MANY_TASKS,
} from "./build.ts";

const event = (added: boolean, at: string) => ({ label: "snoozed", added, by: "ben", own: false, at });
const thread = (number: number, at: string) => ({
  issueId: `I_${number}`,
  comments: [],
  labels: [event(true, "2026-10-01T08:00:00Z"), event(false, at)],
  subIssues: [],
  reopenedAt: null,
});

const blockedQuestion = (state: string) =>
  `It waits for \`#2\`, which ${state}. What has to happen first, and can it begin without?`;

describe("each issue stands in one section, the most telling one", () => {
  const READY: Told = { number: 9, value: 1 };
  /** Next in line: while it is not ready, not enough is. */
  const LACKING: Told = { number: 50, value: 0.5, body: UNREADY };
  it.each<[string, readonly Told[], readonly string[]]>([
    ["nothing but what is ready", [READY], []],
    ["something required is missing", [{ number: 1, value: 8, body: UNREADY }], ["#1 not-ready"]],
    ["it is not understood", [{ number: 1, value: 8, body: "" }], ["#1 intake"]],
    ["nobody scored it", [{ number: 1, body: UNREADY }], ["#1 intake"]],
    ["nobody scored it, and nothing else is missing", [{ number: 1 }, READY], ["#1 intake"]],
    ["nobody scored anything, and nothing is missing", [{ number: 1 }], []],
    ["it is too big", [{ number: 1, value: 8, body: MANY_TASKS }, LACKING], ["#50 not-ready", "#1 too-big"]],
    [
      "it names two goals",
      [{ number: 1, value: 8, body: READY_BODY.replace("Goal: G-1", "Goal: G-1, G-2") }],
      ["#1 disagreements"],
    ],
    [
      "it names two goals, and more is missing",
      [{ number: 1, value: 8, body: UNREADY.replace("Goal: G-1", "Goal: G-1, G-2") }],
      ["#1 not-ready"],
    ],
    ["people set far more than is scored", [{ number: 1, value: 8, override: 90 }], ["#1 disagreements"]],
    ["people set about what is scored", [{ number: 1, value: 8, override: 5, why: "a bit more" }], []],
    [
      "it waits for one in another repository",
      [{ number: 1, value: 8, blockedBy: [blocker(7, { repository: "ledger" })] }],
      ["#1 blocked"],
    ],
    [
      "it waits for one that is not ready",
      [
        { number: 1, value: 8, blockedBy: [blocker(2)] },
        { number: 2, value: 1, body: UNREADY },
      ],
      ["#2 not-ready", "#1 blocked"],
    ],
    [
      "it waits for one that is ready and comes first",
      [
        { number: 1, value: 8, blockedBy: [blocker(2)] },
        { number: 2, value: 9 },
      ],
      [],
    ],
    [
      "it waits for one that is ready, and raised to its own score",
      [
        { number: 1, value: 8, blockedBy: [blocker(2)], createdAt: "2026-01-01T09:00:00Z" },
        { number: 2, value: 1, createdAt: "2026-05-01T09:00:00Z" },
      ],
      [],
    ],
    [
      "it waits for one that is ready, comes first and is put off",
      [
        { number: 1, value: 8, blockedBy: [blocker(2)] },
        { number: 2, value: 9, labels: ["snoozed"] },
        LACKING,
      ],
      ["#50 not-ready", "#1 blocked"],
    ],
    [
      "three wait for one another",
      [
        { number: 1, value: 8, blockedBy: [blocker(2)] },
        { number: 2, value: 9, blockedBy: [blocker(3)] },
        { number: 3, value: 3, blockedBy: [blocker(1)] },
      ],
      ["#1 blocked"],
    ],
    [
      "people keep a blocker low",
      [
        { number: 1, value: 8, blockedBy: [blocker(2)] },
        { number: 2, value: 1, override: 0.5, why: "later" },
      ],
      ["#2 blocked", "#1 blocked"],
    ],
    [
      "its text is old",
      [{ number: 1, value: 8, createdAt: "2026-01-01T09:00:00Z", editedAt: "2026-01-01T09:00:00Z" }, LACKING],
      ["#50 not-ready", "#1 back"],
    ],
  ])("%s", (_name, told, places) => {
    expect(placesIn(agendaOf(told))).toEqual(places);
  });

  it("what is put off is left out until its day, or until its label is gone", () => {
    const issues: Told[] = [
      { number: 1, value: 8, body: UNREADY, labels: ["snoozed"] },
      { number: 2, value: 7 },
      { number: 3, value: 6 },
    ];
    const read = { threads: [thread(2, "2026-11-15T08:00:00Z"), thread(3, "2026-10-15T08:00:00Z")] };
    expect(placesIn(agendaOf(issues, { read }))).toEqual(["#2 back"]);
  });

  it("a snooze that ends by the day of the meeting is over", () => {
    const policy = policyOf(AGENDA_POLICY);
    const whole = snapshot([record(1, { body: UNREADY, labels: ["snoozed"] }), record(2)], {
      scope: "backlog",
      items: [item(1, { Value: 5, Effort: 1 })],
    });
    const { assessments, ...rest } = refine(whole, policy, TODAY);
    const until = (day: string) =>
      prepareAgenda({
        refinement: {
          ...rest,
          assessments: assessments.map((one) =>
            one.issue.number === 1 ? { ...one, snooze: { until: day, by: "ben" } } : one,
          ),
        },
        snapshot: whole,
        policy,
        today: TODAY,
        now: NOW,
        period: PERIOD,
        before: null,
      });
    expect(placesIn(until(PERIOD))).toContain("#1 back");
    expect(placesIn(until("2026-11-25")).join(" ")).not.toContain("#1 ");
    expect(entriesOf(until(PERIOD), "back")[0]?.question).toBe(
      "It was put off until 2026-11-24. Do we take it up now?",
    );
  });

  it("what a person called ready is ready", () => {
    const policy = policyOf(`${AGENDA_POLICY}\nreadiness: { ahead: { iterations: 1, velocity: 1 } }\n`);
    const whole = snapshot([record(1, { body: UNREADY, labels: ["ready"] }), record(2)], {
      scope: "backlog",
      items: [item(1, { Value: 5, Effort: 1 })],
    });
    const { assessments, ...rest } = refine(whole, policy, TODAY);
    const declared = { by: "ben", on: TODAY };
    const refinement = {
      ...rest,
      assessments: assessments.map((one) => (one.issue.number === 1 ? { ...one, declared } : one)),
    };
    const agenda = prepareAgenda({
      refinement,
      snapshot: whole,
      policy,
      today: TODAY,
      now: NOW,
      period: PERIOD,
      before: null,
    });
    expect(placesIn(agenda)).toEqual(["#2 intake"]);
    expect(agenda.health.at(-1)?.topReady).toBe(1);
    expect(agenda.enough).toBe(true);
  });

  it("archived and exempt issues are left out", () => {
    const read = {
      items: [{ ...item(1, { Value: 5, Effort: 1 }), archived: true }, item(2, { Value: 5, Effort: 1 })],
    };
    expect(
      placesIn(
        agendaOf(
          [
            { number: 1, body: UNREADY },
            { number: 2, body: UNREADY, labels: ["invalid"] },
          ],
          { read },
        ),
      ),
    ).toEqual([]);
  });

  it("an issue that waited for what was given up, and a waiver that ends before the next meeting, are risks", () => {
    const policy = policyOf(`${AGENDA_POLICY}
readiness: { waivers: [{ issue: 2, rule: acceptance-criteria, by: ben, because: a spike comes first, until: 2026-12-01 }, { issue: 3, rule: acceptance-criteria, by: ben, because: a spike comes first, until: 2026-12-08 }] }
`);
    const issues: Told[] = [
      { number: 1, value: 8, blockedBy: [blocker(7, { state: "closed" })] },
      { number: 2, value: 7, body: UNREADY },
      { number: 3, value: 6, body: UNREADY },
    ];
    const closed = [
      record(7, { state: "closed", closedAt: "2026-11-11T09:00:00Z", closedAs: "not planned" }),
    ];
    const agenda = agendaOf(issues, { policy, read: { closed } });
    expect(placesIn(agenda)).toEqual(["#1 risks", "#2 risks"]);
    expect(
      entriesOf(agenda)
        .map(({ question }) => question)
        .toSorted(),
    ).toEqual([
      "It waited for `#7`, which was closed as not planned. Does it still make sense without that?",
      "The waiver of `acceptance-criteria` ends on 2026-12-01. Is it made good until then, or waived anew?",
    ]);
  });

  it("says of the one it waits for why that is not out of its way", () => {
    const waiting: Told = { number: 1, value: 8, blockedBy: [blocker(2)] };
    const asked = (other: Told) =>
      entriesOf(agendaOf([waiting, other]), "blocked").find(({ assessment }) => assessment.issue.number === 1)
        ?.question;
    expect(asked({ number: 2, value: 1, body: UNREADY })).toBe(blockedQuestion("is not ready"));
    expect(asked({ number: 2, value: 9, labels: ["snoozed"] })).toBe(blockedQuestion("is put off"));
    expect(asked({ number: 2, value: 1, override: 0.5, why: "later" })).toBe(blockedQuestion("comes later"));
  });

  it("a goal that ends before its work can be done is told once, by the first that comes too late", () => {
    const body = READY_BODY.replace("Goal: G-1", "Goal: G-2");
    const issues = Array.from({ length: 12 }, (_none, index): Told => ({
      number: index + 1,
      value: 12 - index,
      effort: 1,
      body,
    }));
    // One a week: the sixth is done on 2027-01-05, after the end of the year.
    const closed = Array.from({ length: 8 }, (_none, index) =>
      record(100 + index, {
        state: "closed",
        closedAt: "2026-11-11T09:00:00Z",
        closedAs: "completed",
        createdAt: "2026-01-01T09:00:00Z",
      }),
    );
    const agenda = agendaOf(issues, { read: { closed } });
    expect(placesIn(agenda)).toEqual(["#6 risks"]);
    expect(entriesOf(agenda)[0]?.question).toBe(
      "`G-2` ends on 2026-12-31; at the pace of the last weeks this is done about 2027-01-05, and seven open issues of that goal come too late. What do we move up, cut or let go?",
    );
  });
});
