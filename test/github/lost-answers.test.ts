/** A network that loses answers, before or after the write: in the end nothing is missing and nothing is there twice. */
import { describe, expect, it } from "vitest";
import { openGitHub } from "../../src/github/open-github.ts";
import { run } from "../../src/run/run.ts";
import { startSandbox } from "../../src/sandbox/start-sandbox.ts";
import { story, SWEEP, worldOf } from "../run/harness.ts";
import { forward, startServer } from "./scripted-server.ts";

/** Numbers from 0 to 1, the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

interface Losses {
  readonly before: number;
  readonly after: number;
  lost: number;
}

/** A proxy that loses some mutations on the way there and some answers on the way back. */
function lossy(target: string, seed: number, losses: Losses) {
  const next = numbers(seed);
  return startServer(async (request, body, response) => {
    const draw = body.includes("mutation Apply") ? next() : 1;
    if (draw < losses.before) {
      losses.lost += 1;
      request.socket.destroy();
      return;
    }
    const answer = await forward(target, request, body);
    if (draw < losses.before + losses.after) {
      losses.lost += 1;
      request.socket.destroy();
      return;
    }
    response.writeHead(answer.status, {
      "content-type": "application/json",
      date: answer.headers.get("date") ?? "",
    });
    response.end(answer.text);
  });
}

async function sweepThrough(url: string) {
  const github = openGitHub({
    token: "ghs_sandbox",
    projectToken: "ghp_sandbox",
    url: `${url}/graphql`,
    wait: () => Promise.resolve(),
  });
  const result = await run(SWEEP, github);
  const alone = await run({ ...SWEEP, issue: 22, agenda: false }, github);
  return [result, alone].flatMap((done) => (done.kind === "done" ? (done.report.outcomes ?? []) : []));
}

/** One sweep writes so many comments at most, and the next the rest. */
const ROUNDS = 4;

describe("with a fifth of all writes lost", () => {
  it(
    "runs heal one another: the same world as with a good network, one agenda, one comment",
    { timeout: 120_000 },
    async () => {
      const good = await startSandbox({ seed: story(), rateLimits: false });
      for (let round = 0; round < ROUNDS; round += 1) {
        await sweepThrough(good.url);
      }
      const wanted = worldOf(good) as {
        issues: { number: number; title: string; comments: unknown[]; labels: string[] }[];
        items: { number: number; values: [string, { value: unknown }][] }[];
      };
      await good.close();
      const losses: Losses = { before: 0.1, after: 0.1, lost: 0 };
      for (const seed of [1, 2, 3, 4, 5, 6]) {
        const sandbox = await startSandbox({ seed: story(), rateLimits: false });
        const proxy = await lossy(sandbox.url, seed, losses);
        for (let round = 0; round < ROUNDS; round += 1) {
          const outcomes = await sweepThrough(proxy.url);
          expect(outcomes.filter(({ result }) => result === "refused").map(({ reason }) => reason)).toEqual(
            [],
          );
        }
        const world = worldOf(sandbox) as typeof wanted;
        const shape = (all: typeof wanted) => ({
          issues: all.issues.map(({ number, title, comments, labels }) => [
            number,
            title,
            comments.length,
            labels.toSorted(),
          ]),
          board: all.items.map(({ number, values }) => [number, values.map(([, entry]) => entry.value)]),
        });
        expect(shape(world)).toEqual(shape(wanted));
        await proxy.close();
        await sandbox.close();
      }
      expect(losses.lost).toBeGreaterThan(10);
    },
  );
});
