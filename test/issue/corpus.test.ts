/** Real issue bodies, where they are present: none throws, none takes long, every place is right, forms are found. */
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Form } from "../../src/model/form.ts";
import { readText } from "../../src/issue/read-text.ts";
import { checkPlaces } from "./check-places.ts";
import { bodyOf, formsOf, listBodies, type Listed, present, sayIfAbsent } from "./corpus-forms.ts";
import { structureOf } from "./structure-of.ts";

/** In milliseconds, for one body. */
const LONGEST = 250;

/** Readings that were checked by eye against the bodies. `UPDATE=1` writes them anew. */
const CHECKED = join(import.meta.dirname, "corpus-readings.json");

sayIfAbsent();

describe.skipIf(!present)("real bodies", () => {
  let listed: readonly Listed[] = [];
  let forms: readonly Form[] = [];

  beforeAll(() => {
    listed = listBodies();
    forms = formsOf(listed);
    // The first readings compile the parser; what they take is no body's fault.
    listed.slice(0, 30).forEach((issue) => readText(issue.title, bodyOf(issue), forms));
  });

  it(`are read within ${LONGEST} ms each, in full, with every place right`, () => {
    expect(listed.length).toBeGreaterThan(250);
    for (const issue of listed) {
      const body = bodyOf(issue);
      const started = performance.now();
      const text = readText(issue.title, body, forms, ["G-1"]);
      const took = performance.now() - started;
      expect({
        id: issue.id,
        late: took > LONGEST,
        reading: text.reading,
        wrong: checkPlaces(body, text),
      }).toEqual({
        id: issue.id,
        late: false,
        reading: "full",
        wrong: [],
      });
    }
  });

  it("name the form that made them", () => {
    const found = listed.map((issue) => ({
      id: issue.id,
      form: readText(issue.title, bodyOf(issue), forms).form?.file ?? null,
    }));
    const known = listed.map(({ id, form_file: file }) => ({
      id,
      form: file === undefined ? null : basename(file),
    }));
    expect(known.filter(({ form }) => form !== null).length).toBeGreaterThan(40);
    expect(found).toEqual(known);
  });

  it("twenty of them are read as they were checked by eye", () => {
    const kept = readFileSync(CHECKED, "utf8");
    const ids = Object.keys(z.record(z.string(), z.unknown()).parse(JSON.parse(kept)));
    expect(ids).toHaveLength(20);
    const chosen = ids.flatMap((id) => listed.filter((issue) => issue.id === id));
    const readings = chosen.map((issue): [string, unknown] => [
      issue.id,
      structureOf(bodyOf(issue), readText(issue.title, bodyOf(issue), forms, ["G-1"])),
    ]);
    const found = `${JSON.stringify(Object.fromEntries(readings), null, 1)}\n`;
    if (process.env.UPDATE === "1") {
      writeFileSync(CHECKED, found);
    }
    expect(found).toBe(readFileSync(CHECKED, "utf8"));
  });
});
