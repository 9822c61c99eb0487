/** Random forms and random replies to them. */
import {
  type Arbitrary,
  array,
  boolean,
  constant,
  constantFrom,
  oneof,
  option,
  record,
  subarray,
  tuple,
  uniqueArray,
} from "fast-check";
import type { Form, FormField } from "../../src/model/form.ts";
import type { Reply } from "./render-answers.ts";

const WORDS = [
  "cart",
  "checkout",
  "slow",
  "page",
  "Übersicht",
  "订单",
  "🚀",
  "total",
  "invoice",
  "login",
  "a",
  "I",
  "e.g.",
];

const sentence = array(constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((words) =>
  words.join(" "),
);

const label = oneof(
  { weight: 4, arbitrary: sentence },
  constantFrom(
    "What happened?",
    "Version:",
    "**Steps** to reproduce",
    "[Docs](https://example.com/a) read",
    "Costs & fees",
    "A &amp; B",
    "C#",
    "1. First",
    "Logs :lady_beetle:",
    "Описание",
    "- dash",
    "x_y_z",
  ),
);

const choice = oneof(
  sentence,
  constantFrom("Red, or green", "Green", "Red", "None of these", "3.10", "a, b, c", "b"),
);

function fieldOf(type: FormField["type"]): Arbitrary<FormField> {
  return record({
    type: constant(type),
    id: option(constantFrom("one", "two", "three"), { nil: null }),
    label,
    required: boolean(),
    value: constant(null),
    placeholder: constant(null),
    render:
      type === "textarea" ? option(constantFrom("shell", "json"), { nil: null, freq: 3 }) : constant(null),
    options: type === "dropdown" ? uniqueArray(choice, { minLength: 1, maxLength: 5 }) : constant([]),
    multiple: boolean(),
    boxes:
      type === "checkboxes"
        ? array(record({ label: sentence, required: boolean() }), { minLength: 1, maxLength: 4 })
        : constant([]),
  });
}

export const anyForm: Arbitrary<Form> = array(
  oneof(fieldOf("textarea"), fieldOf("input"), fieldOf("dropdown"), fieldOf("checkboxes"), fieldOf("upload")),
  { minLength: 1, maxLength: 8 },
).map((fields) => ({ file: "any.yml", name: "Any", title: null, labels: [], type: null, fields }));

/** Pieces of Markdown that are whole in themselves. */
const whole = oneof(
  { weight: 4, arbitrary: sentence },
  constantFrom(
    "### My own heading\n\nand words",
    "## Bigger\ntext",
    "```\n### In a fence\n\n# more\n```",
    "~~~~\n```\n~~~~",
    "- item\n  ```js\n  let a;\n  ```\n- item two",
    "> quoted\n> ### heading",
    "<!-- hidden\n\n### not a heading\n-->",
    "<details>\n<summary>Log</summary>\n\n```\nx\n```\n</details>",
    "| a | b |\n| --- | --- |\n| 1 | 2 |",
    "- [ ] not a box\n- [x] of the form",
    "Title\n---\ntext",
    "1. one\n2. two\n\n   three",
    "    indented code",
    "No response",
    "None of it",
    "`code` and *marks* with trailing  ",
    "text with a backslash \\\nline",
    "`````\n```\n`````",
  ),
);

/** Pieces that leave something open. */
const open = constantFrom(
  "```\nlet a;",
  "~~~ts\nlet b;",
  "<!-- half a comment",
  "- x\n  ```\n  y",
  "<pre>\nlog",
  "````\n```\nz",
);

function textOf(pieces: Arbitrary<string>): Arbitrary<string> {
  return array(pieces, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("\n\n").replace(/^\s+/, ""));
}

/** A text of comments only says nothing, so words come before a comment. */
export const wholeText = textOf(whole).map((text) => (text.startsWith("<!--") ? `seen\n\n${text}` : text));
export const openText = textOf(oneof({ weight: 2, arbitrary: whole }, open)).map(
  (text) => `first line\n${text}`,
);

/** Replies for the fields that ask. `text` makes the text of textareas. */
export function repliesTo(form: Form, text: Arbitrary<string>): Arbitrary<readonly Reply[]> {
  const fields = form.fields.filter(({ type }) => type !== "markdown");
  return tuple(...fields.map((field) => replyTo(field, text)));
}

function replyTo(field: FormField, text: Arbitrary<string>): Arbitrary<Reply> {
  switch (field.type) {
    case "dropdown":
      return subarray([...field.options], { maxLength: field.multiple ? field.options.length : 1 }).map(
        (choices) => ({ kind: "choices", choices }),
      );
    case "checkboxes":
      return array(boolean(), { minLength: field.boxes.length, maxLength: field.boxes.length }).map(
        (ticks) => ({ kind: "ticks", ticks }),
      );
    case "input":
      return oneof(sentence, constant("")).map((words) => ({ kind: "text", text: words }));
    case "textarea":
    case "upload":
    case "markdown":
      return oneof({ weight: 5, arbitrary: text }, constant("")).map((words) => ({
        kind: "text",
        text: words,
      }));
    default:
      return field.type satisfies never;
  }
}
