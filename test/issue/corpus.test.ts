/** Real issue bodies, where they are present: none throws, none takes long, every place is right, forms are found. */
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Form } from "../../src/model/form.ts";
import { readForm } from "../../src/issue/read-form.ts";
import { readText } from "../../src/issue/read-text.ts";
import { checkPlaces } from "./check-places.ts";

const CORPUS = "../shared/corpus";
/** In milliseconds, for one body. */
const LONGEST = 250;

const listing = z.array(
  z.object({ id: z.string(), title: z.string(), file: z.string(), form_file: z.string().optional() }),
);
type Listed = z.infer<typeof listing>[number];

const present = existsSync(join(CORPUS, "bodies/manifest.json"));
if (!present) {
  console.warn(`Skipped: ${CORPUS} is not here.`);
}

describe.skipIf(!present)("real bodies", () => {
  let listed: readonly Listed[] = [];
  let forms: readonly Form[] = [];
  const bodyOf = ({ file }: Listed) => readFileSync(join(CORPUS, "bodies", file), "utf8");

  beforeAll(() => {
    listed = listing.parse(JSON.parse(readFileSync(join(CORPUS, "bodies/manifest.json"), "utf8")));
    const files = new Set(listed.flatMap(({ form_file: file }) => file ?? []));
    forms = [...files].flatMap((file) => {
      const { form } = readForm(basename(file), readFileSync(join(CORPUS, "forms", file), "utf8"));
      return form ?? [];
    });
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
});
