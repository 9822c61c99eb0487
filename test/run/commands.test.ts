/** Who may decide, where, and how often it is done: six roles, twelve places, a permission API that fails, runs that are killed. */
import { describe, expect, it } from "vitest";
import type { Failing, Failure } from "../../src/sandbox/failing-door.ts";
import { editBody } from "../../src/sandbox/person.ts";
import type { Seed } from "../../src/sandbox/read-seed.ts";
import type { Issue } from "../../src/sandbox/state.ts";
import { isAgenda } from "./life-figures.ts";
import { TWO_GOALS } from "./life-team.ts";
import { GOALS, teamSeed } from "./small-team.ts";
import { startLife, type TeamLife } from "./team-life.ts";

const ROLES = ["none", "read", "triage", "write", "maintain", "admin"] as const;
type Role = (typeof ROLES)[number];
const ALLOWED: ReadonlySet<Role> = new Set(["triage", "write", "maintain", "admin"]);
/** GitHub lets them edit what others wrote. */
const EDITORS: ReadonlySet<Role> = new Set(["write", "maintain", "admin"]);

interface Place {
  readonly name: string;
  readonly who: ReadonlySet<Role>;
  /** Writes the command, in the agenda where it is about that. */
  readonly write: (life: TeamLife, issue: number, agenda: Issue) => Promise<unknown>;
}

const NOBODY: ReadonlySet<Role> = new Set();
const says = (body: string) => (life: TeamLife, issue: number) => life.says("rob", issue, body);

/** The twelfth closes its issue, all others put the label `goal: G-2` on theirs. */
const PLACES: readonly Place[] = [
  { name: "alone", who: ALLOWED, write: says("/goal G-2") },
  { name: "below words", who: ALLOWED, write: says("We talked about it.\n\n/goal G-2\n\nThanks!") },
  { name: "below another command", who: ALLOWED, write: says("/recheck\n/goal G-2") },
  {
    name: "in a comment that was edited by its author",
    who: ALLOWED,
    write: async (life, issue) => editBody(life.as("rob"), await life.says("rob", issue, "Hm."), "/goal G-2"),
  },
  { name: "in a quotation", who: NOBODY, write: says("> /goal G-2") },
  { name: "in code", who: NOBODY, write: says("```\n/goal G-2\n```") },
  { name: "in a list", who: NOBODY, write: says("- /goal G-2") },
  { name: "within a line", who: NOBODY, write: says("Should we say /goal G-2 here?") },
  {
    name: "in a stranger's comment",
    who: NOBODY,
    write: async (life, issue) => editBody(life.as("rob"), await life.says("eve", issue, "Hm."), "/goal G-2"),
  },
  {
    name: "in a comment on the agenda",
    who: ALLOWED,
    write: (life, issue, agenda) => life.says("rob", agenda.number, `/goal #${issue} G-2`),
  },
  {
    name: "in the agenda",
    who: EDITORS,
    write: (life, issue, { number, body }) =>
      life.edits("rob", number, { body: `${body}\n\n/goal #${issue} G-2\n` }),
  },
  {
    name: "by a tick",
    who: EDITORS,
    write: (life, issue, { number }) =>
      life.ticks("rob", number, `{"issue":${issue},"act":{"kind":"decline"`),
  },
];

const numberOf = (place: Place): number => PLACES.indexOf(place) + 1;

const token = (login: string) => ({
  token: `ghp_${login}`,
  kind: "person",
  login,
  scopes: ["repo", "project"],
});

function seedOf(role: Role): Seed {
  return teamSeed(
    "agenda: { every: 2 weeks on tuesday, start: 2026-09-15, minutes: 240 }\ncomment: { sweep: 0 }\n",
    {
      now: "2026-09-12T05:00:00Z",
      users: [
        { login: "ana", permission: "admin" },
        { login: "rob", permission: role },
        { login: "eve", permission: "none" },
      ],
      tokens: [
        { token: "ghs_sandbox", kind: "actions", permissions: { contents: "read", issues: "write" } },
        { token: "ghp_sandbox", kind: "person", login: "ana", scopes: ["repo", "project"] },
        ...["rob", "eve"].map(token),
      ],
      project: undefined,
      files: { [GOALS]: TWO_GOALS },
      issues: PLACES.map((place) => ({
        number: numberOf(place),
        title: `Something ${place.name}`,
        author: "ana",
        opened: "2026-09-02",
        body: "We should do something about it.",
      })),
    },
  );
}

/** How often each place's effect was brought about. */
function effects({ issue }: TeamLife): readonly number[] {
  return PLACES.map((place) => {
    const { events, state } = issue(numberOf(place));
    const labelled = events.filter(
      (event) => event.kind === "LabeledEvent" && event.label.name === "goal: G-2",
    );
    return labelled.length + (state === "CLOSED" ? 1 : 0);
  });
}

const agendasOf = ({ sandbox }: TeamLife): readonly Issue[] =>
  [...sandbox.state.repository.issues.values()].filter(({ title }) => isAgenda(title));

const BROKEN: readonly (Failure | null)[] = [
  null,
  { kind: "answer", status: 403, body: { message: "Resource not accessible by integration" } },
  { kind: "answer", status: 500, body: { message: "Server Error" } },
  { kind: "cut", when: "before" },
];

describe.each(ROLES)("somebody with the role %s", (role) => {
  it("decides what the role allows, once, also after the permission API failed", async () => {
    let broken: Failure | null = null;
    const failing: Failing = ({ path }) => (path.endsWith("/permission") ? broken : null);
    const life = await startLife(seedOf(role), { failing });
    await life.sweep();
    const [agenda] = agendasOf(life);
    if (agenda === undefined) {
      throw new Error("No agenda was opened.");
    }
    life.at("2026-09-25T09:00:00Z");
    for (const place of PLACES) {
      const written = place.write(life, numberOf(place), agenda);
      // Who may not edit the text of others gets no further than GitHub.
      await (EDITORS.has(role) ? written : written.catch(() => null));
    }
    const eve = structuredClone(life.sandbox.state);
    for (const failure of BROKEN) {
      const told = `while the permission API gives ${JSON.stringify(failure)}`;
      Object.assign(life.sandbox.state, structuredClone(eve));
      expect(effects(life), told).toEqual(PLACES.map(() => 0));
      broken = failure;
      life.at("2026-09-26T05:00:00Z");
      await life.sweep();
      if (failure !== null) {
        expect(effects(life), told).toEqual(PLACES.map(() => 0));
        // The next one opens all the same; the one before is closed once nothing in it waits.
        expect(
          agendasOf(life).map(({ state }) => state),
          told,
        ).toEqual(["OPEN", "OPEN"]);
        broken = null;
        life.at("2026-09-26T11:00:00Z");
        await life.sweep();
      }
      expect(effects(life), told).toEqual(PLACES.map(({ who }) => (who.has(role) ? 1 : 0)));
      expect(
        agendasOf(life).map(({ state }) => state),
        told,
      ).toEqual(["CLOSED", "OPEN"]);
      expect((await life.sweep()).changes, told).toEqual([]);
      expect(
        life.lost().filter((one) => !one.endsWith(": Hm.")),
        told,
      ).toEqual([]);
    }
  });
});
