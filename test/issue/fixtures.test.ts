/** Each `fixtures/NAME.md` is read as `fixtures/NAME.json` says. `UPDATE=1 npm test -- test/issue` writes them anew. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readForm } from "../../src/issue/read-form.ts";
import { readText } from "../../src/issue/read-text.ts";
import { checkPlaces } from "./check-places.ts";

const FOLDER = join(import.meta.dirname, "fixtures");
const files = readdirSync(FOLDER);
const forms = readdirSync(join(FOLDER, "forms")).flatMap((file) => {
  const { form } = readForm(file, readFileSync(join(FOLDER, "forms", file), "utf8"));
  return form ?? [];
});

describe("fixtures", () => {
  it("have three forms, and a reading for every text", () => {
    expect(forms.map(({ file }) => file)).toEqual(["bug.yml", "letters.yml", "story.yml"]);
    expect(files.filter((file) => file.endsWith(".json")).map((file) => file.replace(/json$/, "md"))).toEqual(
      files.filter((file) => file.endsWith(".md")),
    );
  });

  it.each(files.filter((name) => name.endsWith(".md")))("%s", (file) => {
    const body = readFileSync(join(FOLDER, file), "utf8");
    const text = readText("A title", body, forms, ["G-1", "G-2"]);
    const kept = join(FOLDER, file.replace(/md$/, "json"));
    const reading = `${JSON.stringify(text, brief, 1)}\n`;
    if (process.env.UPDATE === "1") {
      writeFileSync(kept, reading);
    }
    expect(checkPlaces(body, text)).toEqual([]);
    expect(reading).toBe(readFileSync(kept, "utf8"));
  });
});

/** Leaves out what is empty or not there; a place is its line and column, since its stretch is checked by itself. */
function brief(key: string, value: unknown): unknown {
  if (value === null || (Array.isArray(value) && value.length === 0)) {
    return undefined;
  }
  if (typeof value === "object" && "line" in value && "column" in value) {
    return `${String(value.line)}:${String(value.column)}`;
  }
  return key === "required" ? undefined : value;
}
