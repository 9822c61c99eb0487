/** How many of the adversarial form bodies each reader gets right, held against the answers checked by eye. */
import { parseIssue } from "@github/issue-parser";
import parseBody from "@zentered/issue-forms-body-parser";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readForm } from "../src/issue/read-form.ts";
import { readText } from "../src/issue/read-text.ts";
import type { Form } from "../src/model/form.ts";

const FIXTURES = "test/issue/fixtures";

const box = z.object({ label: z.string(), checked: z.boolean() });
const answer = z.object({
  id: z.string().optional(),
  label: z.string(),
  type: z.string(),
  state: z.string(),
  text: z.string(),
  choices: z.array(z.string()).default([]),
  boxes: z.array(box).default([]),
});
const checked = z.object({
  form: z.object({ file: z.string() }).optional(),
  answers: z.array(answer).default([]),
});
type Expected = z.infer<typeof answer>;

/** What a reader says of one field: words, choices or boxes; `null` for nothing. */
type Said = string | readonly string[] | readonly z.infer<typeof box>[] | null;
type Reader = (body: string, form: Form, template: string) => Promise<readonly Said[]>;

const readers: Readonly<Record<string, Reader>> = {
  Plumbline: (body, form) =>
    Promise.resolve(
      readText("", body, [form]).answers.map(({ type, state, text, choices, boxes }) =>
        said(type, state === "empty" ? "" : text, choices, boxes),
      ),
    ),
  "@github/issue-parser": (body, form, template) => {
    const found: Readonly<Record<string, unknown>> = parseIssue(body, template);
    return Promise.resolve(
      asked(form).map(({ id, label }) => fromIssueParser(found[id ?? slug(label, "_")])),
    );
  },
  "@zentered/issue-forms-body-parser": async (body, form) => {
    const found = z.record(z.string(), z.unknown()).parse(await parseBody(body));
    return asked(form).map(({ label, type }) => fromBodyParser(found[slug(label, "-")], type));
  },
};

export interface Score {
  readonly reader: string;
  /** Bodies. */
  readonly right: number;
  readonly of: number;
  readonly fields: { readonly right: number; readonly of: number };
}

/** A body is right if every field of its form is. White space at either end, and how "nothing" is said, do not count. */
export async function scoreReaders(): Promise<readonly Score[]> {
  const files = readdirSync(FIXTURES).filter((file) => /^form-.*\.json$/.test(file));
  const bodies = files.flatMap((file) => {
    const { form, answers } = checked.parse(JSON.parse(readFileSync(join(FIXTURES, file), "utf8")));
    const body = readFileSync(join(FIXTURES, file.replace(/json$/, "md")), "utf8");
    return form === undefined ? [] : [{ body, file: form.file, answers }];
  });
  const scores: Score[] = [];
  for (const [reader, read] of Object.entries(readers)) {
    const fields: boolean[] = [];
    let right = 0;
    for (const { body, file, answers } of bodies) {
      const template = readFileSync(join(FIXTURES, "forms", file), "utf8");
      const { form } = readForm(file, template);
      const found = form === null ? [] : await attempt(() => read(body, form, template));
      const same = answers.map((one, index) => isSame(expectedOf(one), found[index] ?? null));
      fields.push(...same);
      right += same.every(Boolean) ? 1 : 0;
    }
    scores.push({
      reader,
      right,
      of: bodies.length,
      fields: { right: fields.filter(Boolean).length, of: fields.length },
    });
  }
  return scores;
}

async function attempt(read: () => Promise<readonly Said[]>): Promise<readonly Said[]> {
  try {
    return await read();
  } catch {
    return [];
  }
}

function asked(form: Form): Form["fields"] {
  return form.fields.filter(({ type }) => type !== "markdown");
}

function expectedOf({ type, state, text, choices, boxes }: Expected): Said {
  return said(type, state === "empty" || state === "missing" ? "" : text, choices, boxes);
}

function said(
  type: string,
  text: string,
  choices: readonly string[],
  boxes: readonly z.infer<typeof box>[],
): Said {
  if (type === "checkboxes") {
    return boxes;
  }
  return type === "dropdown" ? choices : text;
}

function isSame(expected: Said, found: Said): boolean {
  const [wanted, given] = [plain(expected), plain(found)];
  return wanted.length === given.length && wanted.every((part, index) => part === given[index]);
}

/**
 * Texts without white space at either end, boxes in any order, nothing as nothing. A box of several lines is left out:
 * the form most bodies are made with has one, and it should not decide them all.
 */
function plain(one: Said): readonly string[] {
  if (one === null || typeof one === "string") {
    const text = (one ?? "").replaceAll("\r\n", "\n").trim();
    return text === "" || text === "_No response_" ? [] : [text];
  }
  return one
    .flatMap((part) => {
      if (typeof part === "string") {
        return part.trim();
      }
      const label = part.label.trim();
      const severalLines = /^I may be asked\b|^for more$/.test(label);
      return severalLines ? [] : `${part.checked ? "x" : "o"} ${label}`;
    })
    .toSorted();
}

const ticked = z.object({ selected: z.array(z.string()), unselected: z.array(z.string()) });

function fromIssueParser(value: unknown): Said {
  const boxes = ticked.safeParse(value);
  if (boxes.success) {
    const { selected, unselected } = boxes.data;
    return [
      ...selected.map((label) => ({ label, checked: true })),
      ...unselected.map((label) => ({ label, checked: false })),
    ];
  }
  return z.union([z.string(), z.array(z.string())]).safeParse(value).data ?? null;
}

const section = z.object({
  text: z.string().nullable(),
  list: z.array(z.object({ checked: z.boolean().nullable(), text: z.string() })).default([]),
});

/** It knows no form, so a dropdown's text is taken for right when it is as GitHub prints it. */
function fromBodyParser(value: unknown, type: string): Said {
  const read = section.safeParse(value);
  if (!read.success || read.data.text === null) {
    return null;
  }
  if (type === "checkboxes") {
    return read.data.list.flatMap(({ checked: tick, text }) =>
      tick === null ? [] : [{ label: text, checked: tick }],
    );
  }
  return type === "dropdown" ? [read.data.text] : read.data.text;
}

function slug(label: string, between: string): string {
  return label
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replaceAll(/\s+/g, between);
}
