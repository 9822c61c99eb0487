/** A person's Override: shown with who and when, held, counted, and over on the day the policy says. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Person, personAt, seeIssue } from "../../src/sandbox/person.ts";
import { setBoardField } from "../../src/sandbox/set-board-field.ts";
import { openScene, type Scene } from "./harness.ts";
import { BASE_FIELDS, item, teamSeed } from "./small-team.ts";

const SEED = teamSeed(
  `
project: { owner: acme, number: 1, fields: { band: Band, override-reason: Because } }
score:
  factors: { value: { field: Value }, effort: { field: Effort } }
  override: { expire: 3 weeks }
agenda: false
`,
  {
    project: {
      title: "Shop",
      fields: [
        ...BASE_FIELDS,
        { name: "Band", kind: "single-select", options: ["P0", "P1", "P2", "P3"] },
        { name: "Because", kind: "text" },
      ],
    },
    issues: [
      item(1, { Value: 3, Effort: 3 }),
      item(2, { Value: 8, Effort: 2 }),
      item(3, { Value: 5 }),
      item(4, { Value: 2, Effort: 4 }, { "blocked-by": [1] }),
    ],
  },
);

let scene: Scene;
let bo: Person;
beforeAll(async () => {
  scene = await openScene(SEED);
  bo = personAt(scene.sandbox.url, "ghp_bo");
});
afterAll(() => scene.sandbox.close());

let clicks = 0;

async function click(
  field: string,
  value: number | string | null,
  person: Person = scene.ana,
  number = 1,
): Promise<void> {
  await setBoardField(person, "acme/shop", number, field, value);
  clicks += field === "Override" ? 1 : 0;
}

const board = async (number = 1) => (await seeIssue(scene.ana, "acme/shop", number)).board;

/** What the one comment says after the issue's own event. */
async function told(number = 1): Promise<string> {
  const result = await scene.onIssue("edited", number);
  expect(result.exitCode, result.log).toBe(0);
  const { comments } = await seeIssue(scene.ana, "acme/shop", number);
  expect(comments).toHaveLength(1);
  return comments[0]?.body ?? "";
}

describe("an override, from the day it is set to the day it is over", () => {
  it("is shown with who set it and when, asks for a reason, and gives the band; the score stays the computed one", async () => {
    await scene.onSchedule();
    expect(await board()).toMatchObject({ Score: 1, Band: "P2" });
    await click("Override", 6);
    const comment = await told();
    expect(comment).toContain("**Score:** **6** · `P0`, set by people (computed: **1**)");
    expect(comment).toContain("`ana` set 6 in its place on 2026-11-16, until 2026-12-07. No reason is given");
    expect(comment).toContain("It ranks by 6");
    expect(await board()).toMatchObject({ Score: 1, Override: 6, Band: "P0" });
  });

  it("tells the reason once there is one, and the share of overridden scores in the summary", async () => {
    const before = await scene.onSchedule({ "dry-run": "true" });
    expect(before.summary).toContain("People override 1 of 3 scores (33 %).");
    expect(before.summary).toMatch(/Overrides without a reason: .*#1/);
    expect(before.summary).toMatch(/\| 1 \| .*Do the work 1/);
    await click("Because", "Promised to a customer");
    expect(await told()).toContain("until 2026-12-07. Reason: `Promised to a customer`.");
    const { summary, outputs } = await scene.onSchedule();
    expect(summary).not.toContain("Overrides without a reason");
    expect(outputs["changes"]).toBe("0");
  });

  it("gives a rank also to what nobody scored, and leaves `Score` empty there", async () => {
    await click("Override", 0.5, scene.ana, 3);
    const comment = await told(3);
    expect(comment).toContain("**0.5** · `P3`, set by people (computed: incomplete: effort is missing)");
    expect(await board(3)).toMatchObject({ Override: 0.5, Band: "P3" });
    expect(await board(3)).not.toHaveProperty("Score");
    await click("Override", null, scene.ana, 3);
    expect(await told(3)).not.toContain("set by people");
    // The run has a person's token here: whose band it is nobody can tell, so it stays.
    expect(await board(3)).not.toHaveProperty("Score");
  });

  it("never stops the score from following the factors", async () => {
    await click("Value", 6);
    await told();
    expect(await board()).toMatchObject({ Score: 2, Override: 6, Band: "P0" });
  });

  it("on its last day it still counts, on the next day the computed score does", async () => {
    scene.sandbox.setClock("2026-12-07T23:00:00Z");
    expect((await scene.onSchedule()).outputs["changes"]).toBe("0");
    scene.sandbox.setClock("2026-12-08T01:00:00Z");
    const { summary, outputs } = await scene.onSchedule();
    expect(outputs["changes"]).toBe("1");
    expect(await board()).toMatchObject({ Score: 2, Override: 6, Band: "P1" });
    expect(summary).toMatch(/Expired overrides, to be set again or cleared: .*#1/);
    expect(summary).not.toContain("People override");
    const comment = await told();
    expect(comment).toContain(
      "`ana` set 6 in its place on 2026-11-16. It held until 2026-12-07 and counts no more.",
    );
    expect(comment).toContain("**Score:** **2** · `P1`");
  });

  it("set again by somebody else it holds again, from that day on", async () => {
    await click("Override", 5, bo);
    const comment = await told();
    expect(comment).toContain(
      "People set 5 in its place, last changed on 2026-12-08 (first set by `ana`), until 2026-12-29",
    );
    expect(await board()).toMatchObject({ Score: 2, Override: 5, Band: "P0" });
  });

  it("holds a blocker where people put it, and the summary shows the inversion", async () => {
    await click("Override", 1, bo);
    await click("Value", 10, scene.ana, 4);
    await click("Effort", 1, scene.ana, 4);
    const { summary } = await scene.onSchedule();
    expect(summary).toMatch(/#1\S* .*stays at 1, where people put it, though .*#4.* with 10 waits for it/);
    expect(await board()).toMatchObject({ Score: 10, Override: 1, Band: "P2" });
  });

  it("is written by people alone", () => {
    const field = scene.sandbox.state.projects[0]?.fields.find(({ name }) => name === "Override")?.id ?? "?";
    const writes = scene.sandbox.log.filter(({ kind, body }) => kind === "mutation" && body.includes(field));
    expect(writes).toHaveLength(clicks);
  });
});
