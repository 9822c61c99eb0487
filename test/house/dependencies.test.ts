/** Every dependency says in `docs/dependencies.md` why it is there, and has an exact version. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";

const VERSIONS = z.record(z.string(), z.string()).default({});
const PACKAGE = z.object({
  dependencies: VERSIONS,
  devDependencies: VERSIONS,
  optionalDependencies: VERSIONS,
});

const declared = PACKAGE.parse(JSON.parse(readFileSync("package.json", "utf8")));
const documented = readFileSync("docs/dependencies.md", "utf8")
  .split(/^## /m)
  .slice(1)
  .map((section) => [...section.matchAll(/^- `([^`]+)`: \S.*\S\.$/gm)].map((match) => match[1] ?? ""));

test.each([
  ["In the product", declared.dependencies, documented[0]],
  ["For development", declared.devDependencies, documented[1]],
  ["Optional", declared.optionalDependencies, documented[2]],
])("docs/dependencies.md, “%s”, has one line for each", (_section, versions, lines) => {
  expect(lines?.toSorted()).toEqual(Object.keys(versions).toSorted());
});

test("versions are exact", () => {
  const all = Object.entries({
    ...declared.dependencies,
    ...declared.devDependencies,
    ...declared.optionalDependencies,
  });
  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test("no package runs a script when it is installed", () => {
  const lock = z
    .object({ packages: z.record(z.string(), z.object({ hasInstallScript: z.boolean().default(false) })) })
    .parse(JSON.parse(readFileSync("package-lock.json", "utf8")));
  const running = Object.entries(lock.packages).filter(([, { hasInstallScript }]) => hasInstallScript);
  expect(running.map(([path]) => path)).toEqual([]);
});
