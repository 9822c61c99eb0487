/** Real issue bodies and the forms that made some of them, where they are present. */
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import type { Form } from "../../src/model/form.ts";
import { readForm } from "../../src/issue/read-form.ts";

const CORPUS = "../shared/corpus";

const listing = z.array(
  z.object({ id: z.string(), title: z.string(), file: z.string(), form_file: z.string().optional() }),
);
export type Listed = z.infer<typeof listing>[number];

export const present = existsSync(join(CORPUS, "bodies/manifest.json"));

/** Says once that tests are left out. */
export function sayIfAbsent(): void {
  if (!present) {
    console.warn(`Skipped: ${CORPUS} is not here.`);
  }
}

export function listBodies(): readonly Listed[] {
  return listing.parse(JSON.parse(readFileSync(join(CORPUS, "bodies/manifest.json"), "utf8")));
}

export function bodyOf({ file }: Listed): string {
  return readFileSync(join(CORPUS, "bodies", file), "utf8");
}

/** The forms the listing names. */
export function formsOf(listed: readonly Listed[]): readonly Form[] {
  const files = new Set(listed.flatMap(({ form_file: file }) => file ?? []));
  return [...files].flatMap((file) => {
    const { form } = readForm(basename(file), readFileSync(join(CORPUS, "forms", file), "utf8"));
    return form ?? [];
  });
}
