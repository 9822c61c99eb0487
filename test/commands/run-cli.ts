/** The terminal door as a person opens it: the bundle in a process of its own. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Answer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export function runCli(args: readonly string[], input = "", cwd = process.cwd()): Answer {
  const env = { PATH: process.env["PATH"] ?? "" };
  const done = spawnSync(process.execPath, [join(process.cwd(), "dist/cli.js"), ...args], {
    encoding: "utf8",
    input,
    env,
    cwd,
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** A folder with these files, gone again after `use`. */
export function withFiles<Result>(
  files: Readonly<Record<string, string>>,
  use: (folder: string) => Result,
): Result {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-"));
  try {
    for (const [name, text] of Object.entries(files)) {
      writeFileSync(join(folder, name), text);
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
