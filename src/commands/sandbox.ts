/** `plumbline sandbox`: a GitHub on this machine. */
import { readFileSync } from "node:fs";
import { readSeed } from "../sandbox/read-seed.ts";
import { startSandbox } from "../sandbox/start-sandbox.ts";
import { type Command, print, readArguments, readInput, UsageError, wholeNumber } from "./command.ts";
import { packageFile } from "./package-file.ts";

export const sandbox: Command = {
  name: "sandbox",
  sentence: "Start a GitHub on this machine to try Plumbline on.",
  help: `Usage: plumbline sandbox [options]

Answers on 127.0.0.1 as GitHub's GraphQL API and the REST routes a client needs, with the repository
acme/shop and project 1 of acme. Tokens: ghs_sandbox (the job's own) and ghp_sandbox (a person with the
project scope). It prints \`listening http://127.0.0.1:PORT\` and stops after half an hour without a request.

  --port P           the port; any free one without it
  --seed FILE        what it holds at the start, as YAML; the demo's story without it
  --issues N         grow the backlog to N issues; the same N gives the same backlog
  --no-rate-limits   behave as a GitHub Enterprise Server with rate limits off
  --idle MINUTES     stop after so many minutes without a request (30)`,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      port: { type: "string" },
      seed: { type: "string" },
      issues: { type: "string" },
      "no-rate-limits": { type: "boolean" },
      idle: { type: "string" },
    });
    if (positionals[0] !== undefined) {
      throw new UsageError(`Unexpected argument '${positionals[0]}'`);
    }
    const port = wholeNumber(values.port, "port", 0, 65_535) ?? 0;
    const issues = wholeNumber(values.issues, "issues", 1, 50_000);
    const idle = wholeNumber(values.idle, "idle", 1, 1_440) ?? 30;
    const server = await startSandbox({
      seed: values.seed === undefined ? storySeed() : readSeed(values.seed, readInput(values.seed)),
      ...(issues === undefined ? {} : { issues }),
      port,
      rateLimits: values["no-rate-limits"] !== true,
    });
    print(`listening ${server.url}`);
    await stopped(server.log, idle);
    await server.close();
    return 0;
  },
};

/** The demo's story. */
export function storySeed() {
  const path = packageFile("demo/acme-shop.yml");
  return readSeed("demo/acme-shop.yml", readFileSync(path, "utf8"));
}

/** Resolves on SIGINT or SIGTERM, or when no request came for so many minutes. */
function stopped(log: readonly unknown[], idle: number): Promise<void> {
  return new Promise((resolve) => {
    let seen = log.length;
    const timer = setInterval(() => {
      if (log.length === seen) {
        resolve();
      }
      seen = log.length;
    }, idle * 60_000);
    const stop = () => {
      clearInterval(timer);
      resolve();
    };
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
  });
}
