/** A small team of made-up people with a policy of its own: what the tests of scores and goals start from. */
import { onTestFinished } from "vitest";
import { readSeed, type Seed } from "../../src/sandbox/read-seed.ts";
import type { SandboxOptions } from "../../src/sandbox/start-sandbox.ts";
import { type Desk, openDesk, openScene, type Scene } from "./harness.ts";

export const POLICY = ".github/plumbline.yml";
export const GOALS = ".github/goals.yml";

/** `change` goes before what every such seed has; `policy` is the text of the policy. */
export function teamSeed(
  policy: string,
  change: { readonly files?: Readonly<Record<string, string>>; readonly [key: string]: unknown } = {},
): Seed {
  const { files = {}, ...rest } = change;
  return readSeed(
    "team.yml",
    JSON.stringify({
      now: "2026-11-16T08:00:00Z",
      organization: { login: "acme" },
      users: [
        { login: "ana", permission: "admin" },
        { login: "bo", permission: "triage" },
      ],
      tokens: [
        { token: "ghs_sandbox", kind: "actions", permissions: { contents: "read", issues: "write" } },
        { token: "ghp_sandbox", kind: "person", login: "ana", scopes: ["repo", "project"] },
        { token: "ghp_bo", kind: "person", login: "bo", scopes: ["repo", "project"] },
      ],
      repository: { owner: "acme", name: "shop" },
      labels: [{ name: "ready" }, { name: "needs refinement" }],
      project: { title: "Shop", fields: [...BASE_FIELDS] },
      ...rest,
      files: { [POLICY]: policy, ...files },
    }),
  );
}

type Field = Readonly<Record<string, unknown>>;

/** What every board has. */
export const BASE_FIELDS: readonly Field[] = [
  { name: "Score", kind: "number" },
  { name: "Readiness", kind: "single-select", options: ["Ready", "Almost", "Not ready"] },
  { name: "Goal", kind: "text" },
  { name: "Override", kind: "number" },
  { name: "Value", kind: "number" },
  { name: "Effort", kind: "number" },
];

/** An open issue of Ana's with its values on the board. */
export function item(number: number, board: Field, rest: Field = {}): Field {
  return {
    number,
    title: `Do the work ${number}`,
    author: "ana",
    opened: `2026-10-${String(number).padStart(2, "0")}`,
    board,
    ...rest,
  };
}

/** Closes by itself at the end of the test. */
export async function startDesk(seed: Seed, options: Omit<SandboxOptions, "seed"> = {}): Promise<Desk> {
  const desk = await openDesk(seed, options);
  onTestFinished(() => desk.sandbox.close());
  return desk;
}

/** Closes by itself at the end of the test. */
export async function startScene(seed: Seed, options: Omit<SandboxOptions, "seed"> = {}): Promise<Scene> {
  const scene = await openScene(seed, false, options);
  onTestFinished(() => scene.sandbox.close());
  return scene;
}
