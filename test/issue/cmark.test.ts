/** Structure as GitHub's own Markdown reference sees it: `cmark-gfm`, over the real bodies and our fixtures. */
import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../src/issue/parse-markdown.ts";
import { lineAt, readSource, type Span } from "../../src/issue/source.ts";
import { bodyOf, listBodies, present } from "./corpus-forms.ts";

const COMMAND = "cmark-gfm";
const FIXTURES = join(import.meta.dirname, "fixtures");

const installed = spawnSync(COMMAND, ["--version"]).error === undefined;
if (!installed) {
  console.warn(`Skipped: \`${COMMAND}\` is not installed (Debian package cmark-gfm).`);
}

/** Headings outside lists and quotes, task items, table rows and code blocks, each with the line it starts on. */
function outlineOf(body: string): readonly string[] {
  const source = readSource(body);
  const { headings, items, rows, codes } = parseMarkdown(body, {
    start: source.lines[0]?.start ?? 0,
    end: body.length,
  });
  const line = ({ start }: Span) => lineAt(source, start) + 1;
  return [
    ...headings.map((heading) => `heading ${heading.level} ${line(heading)}`),
    ...items.flatMap((item) =>
      item.checked === null ? [] : [`task ${item.checked ? "x" : "o"} ${line(item)}`],
    ),
    ...rows.map((row) => `row ${line(row)}`),
    ...codes.map((code) => `code ${line(code)}`),
  ].toSorted();
}

const ELEMENT = /<(\/?)([a-z_]+)((?: [a-z:]+="[^"]*")*)( ?\/)?>/g;

/** The same of the reference's XML. */
function referenceOf(body: string): readonly string[] {
  const xml = execFileSync(COMMAND, ["-e", "table", "-e", "tasklist", "--sourcepos", "-t", "xml"], {
    input: body,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  const found: string[] = [];
  const open: string[] = [];
  for (const [, end, name = "", attributes = "", empty] of xml.matchAll(ELEMENT)) {
    if (end === "/") {
      open.pop();
      continue;
    }
    const line = /sourcepos="(\d+):/.exec(attributes)?.[1] ?? "";
    if (name === "heading" && open.at(-1) === "document") {
      found.push(`heading ${/level="(\d)"/.exec(attributes)?.[1] ?? ""} ${line}`);
    } else if (name === "tasklist") {
      found.push(`task ${attributes.includes('completed="true"') ? "x" : "o"} ${line}`);
    } else if (name === "table_row") {
      found.push(`row ${line}`);
    } else if (name === "code_block") {
      found.push(`code ${line}`);
    }
    if (empty === undefined) {
      open.push(name);
    }
  }
  return found.toSorted();
}

function only(left: readonly string[], right: readonly string[]): string {
  return left.filter((one) => !right.includes(one)).join(", ");
}

function differences(name: string, body: string) {
  const [ours, theirs] = [outlineOf(body), referenceOf(body)];
  const [mine, others] = [only(ours, theirs), only(theirs, ours)];
  return mine === "" && others === "" && ours.length === theirs.length
    ? []
    : [{ at: name, ours: mine, theirs: others }];
}

describe.skipIf(!installed)("as cmark-gfm reads them", () => {
  it.skipIf(!present)(
    "headings, task items, table rows and code of the real bodies",
    { timeout: 60_000 },
    () => {
      const listed = listBodies();
      const bodies = listed.map((issue) => [issue.id, bodyOf(issue)] as const);
      expect(bodies.flatMap(([, body]) => referenceOf(body)).length).toBeGreaterThan(2000);
      const found = bodies.flatMap(([id, body]) => differences(id, body));
      expect(found).toEqual([]);
    },
  );

  it("headings, task items, table rows and code of the fixtures", { timeout: 60_000 }, () => {
    const files = readdirSync(FIXTURES).filter((file) => file.endsWith(".md"));
    const found = files.flatMap((file) => differences(file, readFileSync(join(FIXTURES, file), "utf8")));
    expect(found).toEqual([]);
  });
});
