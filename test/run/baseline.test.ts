/** Before it is switched on: the whole backlog is measured, the page says what would fail, and nothing is written. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { readPolicy } from "../../src/policy/read-policy.ts";
import { runCli, withFiles } from "../commands/run-cli.ts";
import { openScene, type Scene, story, worldOf } from "./harness.ts";

const CLI = join(process.cwd(), "dist/cli.js");
const POLICY = ".github/plumbline.yml";

const report = z.object({
  items: z.array(z.object({ verdict: z.string(), profile: z.string() })),
  changes: z.array(z.unknown()),
  baseline: z.object({
    issues: z.number(),
    failing: z.number(),
    exempt: z.number(),
    forms: z.array(z.object({ file: z.string(), rules: z.array(z.string()) })),
    fitted: z.object({ text: z.string(), failing: z.number() }),
  }),
});

function withoutPolicy() {
  const seed = story();
  const { [POLICY]: _policy, ...files } = seed.files;
  return { ...seed, files };
}

describe.each([
  ["the job `baseline`, with a policy", story, { job: "baseline" }],
  ["the first sweep, without one", withoutPolicy, {}],
] as const)("%s", (_name, seed, inputs) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(seed());
  });
  afterAll(() => scene.sandbox.close());

  it("writes nothing, and says how many would fail", async () => {
    const before = worldOf(scene.sandbox);
    const run = await scene.onSchedule(inputs);
    expect(scene.requests().writes).toBe(0);
    expect(worldOf(scene.sandbox)).toEqual(before);
    const { items, changes, baseline } = report.parse(run.report);
    expect(changes).toEqual([]);
    const failing = items.filter(({ verdict }) => verdict === "not ready").length;
    expect(failing).toBeGreaterThan(3);
    expect(baseline).toMatchObject({ issues: items.length, failing });
    expect(run.summary).toContain(`# Plumbline: ${failing} of ${items.length} issues would not be ready`);
    expect(run.outputs["changes"]).toBe("0");
    expect(run.outputs["not-ready"]).toBe(String(failing));
  });

  it("tells what the forms never ask for, and a policy that can be read", async () => {
    const { summary, report: written } = await scene.onSchedule(inputs);
    const { baseline } = report.parse(written);
    expect(baseline.forms.map(({ file }) => file)).toEqual(["bug.yml", "request.yml", "story.yml"]);
    const gaps = baseline.forms.find(({ rules }) => rules.length > 0);
    expect(summary).toContain(`\`${gaps?.file}\``);
    const { policy, problems } = readPolicy(POLICY, baseline.fitted.text);
    expect(problems).toEqual([]);
    expect(policy).not.toBeNull();
    expect(summary).toContain(baseline.fitted.text);
    expect(baseline.fitted.failing).toBeLessThanOrEqual(baseline.failing);
  });
});

describe("in a terminal", () => {
  it("measures a live repository like the Action does", async () => {
    const scene = await openScene(withoutPolicy());
    const measured = report.parse((await scene.onSchedule({ job: "baseline" })).report);
    const { stdout } = await promisify(execFile)(process.execPath, [CLI, "baseline", "--json", "acme/shop"], {
      env: { GH_TOKEN: "ghp_sandbox", GITHUB_GRAPHQL_URL: `${scene.sandbox.url}/graphql` },
    });
    expect(JSON.parse(stdout)).toMatchObject(measured.baseline);
    await scene.sandbox.close();
  });

  it("measures an export, and prints only the policy that fits where that is asked for", () => {
    const issues = Array.from({ length: 6 }, (_, index) => ({
      number: index + 1,
      title: "Keep the address",
      body: "",
    }));
    const { out, code } = withFiles({ "issues.json": JSON.stringify(issues) }, (folder) =>
      runCli(["baseline", "--policy-only", join(folder, "issues.json")]),
    );
    expect(code).toBe(0);
    const { policy } = readPolicy(POLICY, out);
    expect(policy?.profiles.at(-1)?.rules["problem"]?.level).toBe("off");
    expect(policy?.profiles.at(-1)?.rules["title"]?.level).toBe("required");
  });

  it.each([
    [["baseline"], "Missing OWNER/REPO or ISSUES.json (try --help)"],
    [
      ["baseline", "acme/shop", "--closed"],
      "--closed is for ISSUES.json: a repository is measured with its own files (try --help)",
    ],
    [["baseline", "nowhere.json"], "Cannot read `nowhere.json`: there is no such file."],
  ])("answers %o with one line", (args, line) => {
    expect(runCli(args).err.trim()).toBe(line);
  });
});
