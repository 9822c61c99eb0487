/** Agendas as they are prepared for a small shop, for tests of their pages and of their plan. */
import type { Agenda, AgendaEntry, AgendaSection, SectionId } from "../../src/model/agenda.ts";
import type { Assessment, Refinement } from "../../src/model/assessment.ts";
import type { Act, Decided } from "../../src/model/decision.ts";
import type { HealthPoint } from "../../src/model/memory.ts";
import type { AgendaPageWorld } from "../../src/pages/agenda-page.ts";
import { GOALS, item, READY_BODY, record, refined, snapshot } from "../plan/build.ts";

export const PERIOD = "2026-11-24";
export const NOW = "2026-11-22T09:00:00Z";

export const SETTING: AgendaPageWorld = {
  repository: { id: "R_1", owner: "acme", name: "shop" },
  part: false,
  shared: false,
  saysEmpty: false,
  digest: "fold",
  goals: GOALS,
};

const VAGUE = "It would be great if the shop remembered things. Thanks!";
export const UNREFINED =
  "Returning customers type their address again and again, and one in five of them gives up there, so we lose orders.\n\n## Acceptance criteria\n\nTBD\n";

export const BACKLOG = snapshot(
  [
    record(1, { title: "Remember the delivery address" }),
    record(2, { title: "Feature request:", body: VAGUE, votes: 4 }),
    record(3, { title: "Pay with one tap", body: UNREFINED, labels: ["support"] }),
    record(4, { title: "Search finds nothing with umlauts", body: "Goal: G-3\n\nPlease look at this." }),
    record(5, {
      title: "Print the invoice",
      body: READY_BODY.replace("Goal: G-1", "Goal: G-2").replace("Estimate: 3", ""),
    }),
    record(7, { title: "Remember the delivery address" }),
  ],
  {
    items: [
      item(1, { Value: 5, Effort: 3 }),
      item(3, { Value: 9, Effort: 1 }),
      item(4, { Value: 2, Effort: 8 }),
      item(5, { Override: 3 }),
    ],
  },
);

export function assessmentOf({ assessments }: Refinement, number: number): Assessment {
  const found = assessments.find(({ issue }) => issue.number === number);
  if (found === undefined) {
    throw new Error(`#${number} was not assessed.`);
  }
  return found;
}

export function entryOf(assessment: Assessment, rest: Partial<AgendaEntry> = {}): AgendaEntry {
  return {
    assessment,
    minutes: 5,
    question: "When is it done?",
    reason: "rank 1, one thing missing",
    people: [],
    excerpt: null,
    missing: ["Missing acceptance criteria: nobody can tell when this is done."],
    boxes: [
      { act: { kind: "snooze", until: "2026-12-22" }, words: "Put it off until 2026-12-22" },
      { act: { kind: "talk" }, words: "Decided as written under Decisions; nothing else is done" },
    ],
    carried: 0,
    worth: { rank: 1, unreadiness: 0.25, disagreement: 1, age: 1.333, value: 0.333 },
    ...rest,
  };
}

export function section(
  id: SectionId,
  entries: readonly AgendaEntry[] = [],
  waiting: readonly number[] = [],
  held: readonly number[] = [],
): AgendaSection {
  return { id, entries, waiting, held };
}

export function point(period: string, rest: Partial<HealthPoint> = {}): HealthPoint {
  return {
    period,
    open: 6,
    readyAhead: 1.25,
    topReady: 0.5,
    topWithGoal: 0.8,
    topEstimated: 0.6,
    ageMedian: 12,
    age90: 40,
    inflow: null,
    outflow: null,
    yield: null,
    ...rest,
  };
}

export function agendaOf(refinement: Refinement, rest: Partial<Agenda> = {}): Agenda {
  const sections = rest.sections ?? [];
  const entries = sections.flatMap((one) => one.entries);
  const health = rest.health ?? [point(PERIOD)];
  return {
    period: PERIOD,
    time: "10:00",
    zone: "Europe/Berlin",
    minutes: 60,
    frame: 10,
    planned: entries.reduce((sum, { minutes }) => sum + minutes, 0),
    facilitator: null,
    wanted: 20,
    enough: false,
    since: null,
    sections,
    digests: [],
    health,
    memory: {
      at: NOW,
      entries: entries.map(({ assessment: { issue, verdict }, carried }) => ({
        issue: issue.number,
        carried,
        verdict,
      })),
      top: refinement.assessments
        .filter(({ rank }) => rank !== null && rank <= 3)
        .map(({ issue, verdict }) => ({ issue: issue.number, verdict })),
      health,
    },
    refinement,
    ...rest,
  };
}

export function decided(issue: number, act: Act, rest: Partial<Decided> = {}): Decided {
  return {
    decision: {
      act,
      issue,
      by: "ana",
      at: "2026-11-10T10:20:00Z",
      in: { kind: "agenda", number: 90, url: "https://github.com/acme/shop/issues/90" },
      words: "Set its goal to `G-2`",
    },
    result: "done",
    sentence: "Set the goal to `G-2` by the label `support`.",
    ...rest,
  };
}

export const REFINEMENT = refined(BACKLOG);

/** An ordinary meeting: something of everything. */
export function ordinary(): Agenda {
  const of = (number: number) => assessmentOf(REFINEMENT, number);
  return agendaOf(REFINEMENT, {
    facilitator: "ana",
    since: {
      period: "2026-11-10",
      done: [{ number: 11, title: "Show the shipping costs", url: "https://github.com/acme/shop/issues/11" }],
      added: [2, 7],
      moved: [{ issue: 1, from: "not ready", to: "ready" }],
      decided: [
        decided(5, { kind: "goal", goal: "G-2" }),
        decided(
          4,
          { kind: "split" },
          { result: "refused", sentence: "There is nothing to split: no open task, and no split proposed." },
        ),
      ],
      undecided: 1,
    },
    sections: [
      section("carried", [
        entryOf(of(4), {
          minutes: 10,
          carried: 1,
          question: "Which goal does it serve, now that `G-3` has ended?",
          reason: "rank 4, 3 things missing, carried over once",
          people: ["design (`dee`)", "asked for it (`ana`)"],
          excerpt: "Goal: G-3\n\nPlease look at this.",
          missing: [
            "Missing why it is needed, and for whom.",
            "Missing acceptance criteria: nobody can tell when this is done.",
            "The goal `G-3` ended on 2026-09-30.",
          ],
        }),
      ]),
      section(
        "intake",
        [
          entryOf(of(2), {
            question: "Do we want this, and who can tell us more?",
            reason: "not scored yet, 4 👍, 2 things missing",
            missing: [
              "The title does not say what this is about.",
              "Missing why it is needed, and for whom.",
            ],
            boxes: [
              { act: { kind: "decline" }, words: "Close it as not planned" },
              { act: { kind: "talk" }, words: "Decided as written under Decisions; nothing else is done" },
            ],
          }),
        ],
        [7],
      ),
      section("not-ready", [entryOf(of(3))]),
      section("too-big"),
      section("disagreements"),
      section("blocked"),
      section("back"),
      section("risks"),
    ],
    digests: [
      {
        goal: "G-1",
        title: "Checkout takes less than a minute",
        owner: "cleo",
        lines: [
          "2 of 6 open issues serve it: 33 % of 60 % meant.",
          "Next: `#1` `Remember the delivery address`, ready.",
        ],
      },
      {
        goal: "G-2",
        title: "Support answers within a day",
        owner: null,
        lines: ["Needs a decision: `#3` `Pay with one tap`."],
      },
    ],
    health: [
      point("2026-10-13", { open: 12, readyAhead: null, topReady: 0.2, inflow: 4, outflow: 1 }),
      point("2026-10-27", { open: 9, readyAhead: 0.75, topReady: 0.3, inflow: 2, outflow: 5, yield: 0.5 }),
      point("2026-11-10", { open: 7, readyAhead: 1, topReady: 0.5, inflow: 1, outflow: 3, yield: 0.75 }),
      point(PERIOD, { inflow: 2, outflow: 3, yield: 0.6667 }),
    ],
  });
}
