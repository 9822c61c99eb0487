/** What people answer in a form is what is read out of the body GitHub makes of it. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { assert, constant, constantFrom, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import type { Form } from "../../src/model/form.ts";
import { readForm } from "../../src/issue/read-form.ts";
import { readText } from "../../src/issue/read-text.ts";
import { anyForm, openText, repliesTo, wholeText } from "./arbitrary-form.ts";
import { type Reply, renderAnswers } from "./render-answers.ts";

const FORMS = "../shared/corpus/forms";

/** What must be read: the reply of each field, as far as its kind tells. */
function expected(form: Form, replies: readonly Reply[]) {
  const answers = form.fields
    .filter(({ type }) => type !== "markdown")
    .map((field, index) => {
      const reply = replies[index];
      const label = field.label.trim();
      if (reply?.kind === "ticks") {
        const boxes = field.boxes.map((box, at) => ({
          label: box.label.trim(),
          checked: reply.ticks[at] === true,
          required: field.boxes.some(
            ({ label: other, required }) => required && other.trim() === box.label.trim(),
          ),
        }));
        return { label, state: reply.ticks.includes(true) ? "answered" : "empty", boxes };
      }
      if (reply?.kind === "choices") {
        return { label, state: reply.choices.length > 0 ? "answered" : "empty", choices: reply.choices };
      }
      const text = reply?.text ?? "";
      return {
        label,
        state: text.trim() === "" ? "empty" : "answered",
        text: text.replace(/^\n+|\n+$/g, ""),
      };
    });
  return { match: "exact", answers };
}

function read(form: Form, body: string) {
  const { form: match, answers } = readText("A title", body, [form]);
  return {
    match: match?.match,
    answers: answers.map(({ label, type, state, text, choices, boxes }) => {
      if (type === "checkboxes") {
        return { label, state, boxes };
      }
      return type === "dropdown" ? { label, state, choices: [...choices] } : { label, state, text };
    }),
  };
}

/** Options that make one printed text mean two choices cannot be told apart by anybody. */
function isPlain(form: Form): boolean {
  return form.fields.every(
    ({ options, multiple }) =>
      !multiple ||
      !options.some((option) => options.some((other) => other !== option && option.includes(other))),
  );
}

describe("answers that are whole Markdown", () => {
  for (const lineEnd of ["\n", "\r\n"] as const) {
    it(`come back as typed with ${JSON.stringify(lineEnd)}`, () => {
      assert(
        property(
          anyForm.filter(isPlain).chain((form) => tuple(constant(form), repliesTo(form, wholeText))),
          ([form, replies]) => {
            expect(read(form, renderAnswers(form, replies, lineEnd))).toEqual(expected(form, replies));
          },
        ),
        { numRuns: 400 },
      );
    });
  }
});

describe("answers that leave a fence, a comment or an element open", () => {
  for (const lineEnd of ["\n", "\r\n"] as const) {
    it(`come back as typed with ${JSON.stringify(lineEnd)}`, () => {
      assert(
        property(
          anyForm.filter(isPlain).chain((form) => tuple(constant(form), repliesTo(form, openText))),
          ([form, replies]) => {
            expect(read(form, renderAnswers(form, replies, lineEnd))).toEqual(expected(form, replies));
          },
        ),
        { numRuns: 400 },
      );
    });
  }
});

describe.skipIf(!existsSync(FORMS))(`forms in use (${FORMS}, where present)`, () => {
  const files = existsSync(FORMS)
    ? readdirSync(FORMS, { recursive: true, encoding: "utf8" }).filter(
        (file) => /\.ya?ml$/.test(file) && !/config\.ya?ml$/.test(file),
      )
    : [];
  it("are read, and their answers come back", () => {
    expect(files.length).toBeGreaterThan(200);
    const refused: string[] = [];
    for (const file of files) {
      const { form } = readForm(basename(file), readFileSync(join(FORMS, file), "utf8"));
      if (form === null) {
        refused.push(file);
        continue;
      }
      assert(
        property(repliesTo(form, openText), constantFrom("\r\n" as const), (replies, lineEnd) => {
          expect(read(form, renderAnswers(form, replies, lineEnd))).toEqual(expected(form, replies));
        }),
        { numRuns: 5 },
      );
    }
    expect(refused).toEqual([]);
  });
});
