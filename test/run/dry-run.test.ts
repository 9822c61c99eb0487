/** A dry run sends no mutation and prints the very list that apply executes. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openScene, type Scene, story, worldOf } from "./harness.ts";

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(story());
});
afterAll(() => scene.sandbox.close());

/** The lines between the heading of the list and the first warning. */
function listOf(log: string): readonly string[] {
  const lines = log.split("\n");
  const start = lines.findIndex((line) => line.startsWith("Changes") || line.startsWith("Dry run:"));
  return lines.slice(start + 1).filter((line) => line !== "" && !line.startsWith("::"));
}

interface Report {
  readonly dryRun: boolean;
  readonly changes: readonly {
    readonly says: string;
    readonly outcome: { readonly result: string } | null;
  }[];
}

describe("a dry run of the whole backlog", () => {
  it("writes nothing, says the same to the byte each time, and apply executes that very list", async () => {
    const before = worldOf(scene.sandbox);
    const first = await scene.onSchedule({ "dry-run": "true" });
    expect(scene.requests().writes).toBe(0);
    const second = await scene.onSchedule({ "dry-run": "true" });
    expect(scene.requests().writes).toBe(0);
    expect(worldOf(scene.sandbox)).toEqual(before);
    expect(listOf(first.log).length).toBeGreaterThan(50);
    expect(second.log).toBe(first.log);
    expect(second.summary).toBe(first.summary);
    expect(JSON.stringify(second.report)).toBe(JSON.stringify(first.report));

    const applied = await scene.onSchedule();
    expect(listOf(applied.log)).toEqual(listOf(first.log));
    const planned = first.report as Report;
    const done = applied.report as Report;
    const bare = (report: Report) => report.changes.map(({ outcome: _outcome, ...change }) => change);
    expect(bare(done)).toEqual(bare(planned));
    expect(planned.dryRun).toBe(true);
    expect(done.changes.every(({ outcome }) => outcome?.result === "applied")).toBe(true);
    expect(scene.requests().writes).toBeGreaterThan(0);
  });

  it("the brake lets through so many changes and says how many are left; runs go on until nothing is left", async () => {
    const braked = await openScene(story());
    const whole = Number((await braked.onSchedule({ "dry-run": "true" })).outputs["changes"]);
    const first = await braked.onSchedule({ "max-changes": "40" });
    expect(first.outputs["changes"]).toBe("40");
    expect(first.summary).toContain(`${whole - 40} changes are left to the next run`);
    const second = await braked.onSchedule({ "max-changes": "1000" });
    expect(Number(second.outputs["changes"])).toBe(whole - 40);
    expect((await braked.onSchedule()).outputs["changes"]).toBe("0");
    await braked.sandbox.close();
  });
});
