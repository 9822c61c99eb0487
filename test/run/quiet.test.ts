/** What runs leave alone: labels people put on or take off, issues nobody needs to be called to. */
import { describe, expect, it } from "vitest";
import { label, unlabel } from "../../src/sandbox/person.ts";
import type { RunReport } from "../../src/pages/summary-page.ts";
import { CRITERIA, lifePolicy, lifeSeed, READY } from "./life-team.ts";
import { POLICY } from "./small-team.ts";
import { startLife, type TeamLife } from "./team-life.ts";

const names = (life: TeamLife, number: number): readonly string[] =>
  life
    .issue(number)
    .labels.map(({ name }) => name)
    .sort();
const written = ({ changes }: RunReport, kind = "comment-create"): readonly number[] =>
  changes.flatMap((change) =>
    change.kind === kind && "issue" in change && change.issue !== null ? [change.issue.number] : [],
  );
const DAY = 86_400_000;
const dayAfter = (iso: string, days: number): string => new Date(Date.parse(iso) + days * DAY).toISOString();

describe("a label that a person put on or took off", () => {
  it("is not fought over in ten sweeps and ten events, and follows once the verdict has been elsewhere and back", async () => {
    const life = await startLife(lifeSeed());
    await life.sweep();
    life.at("2026-09-11T09:00:00Z");
    await unlabel(life.as("cy"), "acme/shop", 20, "ready");
    await label(life.as("cy"), "acme/shop", 21, "needs refinement");
    await unlabel(life.as("cy"), "acme/shop", 35, "needs refinement");
    await label(life.as("cy"), "acme/shop", 30, "ready");
    const wanted = [names(life, 20), names(life, 21), names(life, 35), names(life, 30)];
    expect(wanted).toEqual([[], ["needs refinement", "ready"], [], ["needs refinement", "ready"]]);
    for (let day = 1; day <= 10; day += 1) {
      life.at(dayAfter("2026-09-11T05:00:00Z", day));
      await life.sweep();
      await life.event([20, 21, 35, 30][day % 4] ?? 20);
      expect([20, 21, 35, 30].map((number) => names(life, number))).toEqual(wanted);
    }
    for (const number of [20, 21, 30, 35]) {
      await life.event(number);
    }
    expect((await life.sweep()).changes).toEqual([]);
    life.at("2026-09-23T09:00:00Z");
    await life.edits("cy", 20, { body: CRITERIA });
    await life.event(20);
    expect(names(life, 20)).toEqual(["needs refinement"]);
    life.at("2026-09-23T10:00:00Z");
    await life.edits("cy", 20, { body: READY });
    await life.event(20);
    expect(names(life, 20)).toEqual(["ready"]);
  });
});

const withComment = (words: string): string => `${lifePolicy(120)}comment: ${words}\n`;

describe("a sweep's comments", () => {
  it("are for those next in line that need a person, within the budget, and the rest on the next days", async () => {
    const life = await startLife(lifeSeed());
    life.sandbox.state.repository.files.set(POLICY, withComment("{ sweep: 2 }"));
    const first = await life.sweep();
    // By rank: 27, 28, 29 and 30 are next in line and not ready; 33 and 34 lie at the end and are older than a week.
    expect(written(first)).toEqual([27, 28]);
    expect(first.notes.join(" ")).toMatch(/2 issues more need a person/);
    expect(written(await life.sweep())).toEqual([29, 30]);
    const third = await life.sweep();
    expect([third.changes, third.notes]).toEqual([[], []]);
  });

  it("come again only where an issue newly needs a person", async () => {
    const life = await startLife(lifeSeed());
    await life.sweep();
    life.at("2026-09-11T09:00:00Z");
    await life.edits("cy", 36, { body: CRITERIA });
    await life.sets("bo", 27, "Value", 1);
    const second = await life.sweep();
    expect(written(second)).toEqual([36]);
    expect((await life.sweep()).changes).toEqual([]);
    await life.edits("cy", 36, { body: `${CRITERIA}\nMore words.` });
    expect(written(await life.sweep(), "comment-update")).toEqual([]);
  });

  it("leave a new issue the grace the policy gives it", async () => {
    const life = await startLife(lifeSeed());
    const policy = withComment("{ grace: 2 hours }").replace("described: off", "described: required");
    life.sandbox.state.repository.files.set(POLICY, policy);
    await life.sweep();
    life.at("2026-09-11T09:00:00Z");
    const number = await life.opens("dee", "A new wish", "");
    expect(written((await life.event(number)) ?? (await life.sweep()))).toEqual([]);
    expect(written(await life.sweep())).toEqual([]);
    life.at("2026-09-11T10:30:00Z");
    expect(written(await life.sweep())).toEqual([]);
    life.at("2026-09-11T11:00:01Z");
    expect(written(await life.sweep())).toEqual([number]);
    expect((await life.sweep()).changes).toEqual([]);
  });
});
