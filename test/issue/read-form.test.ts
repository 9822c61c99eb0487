/** Issue forms as GitHub takes them, and what it refuses. */
import { describe, expect, it } from "vitest";
import { readForm } from "../../src/issue/read-form.ts";

const HEAD = "name: Bug\ndescription: A bug\n";
const INPUT = "body:\n  - type: input\n    attributes:\n      label: Version\n";

function problemsOf(text: string): readonly string[] {
  return readForm("bug.yml", text).problems.map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  );
}

describe("a form", () => {
  it("is read with every kind of field", () => {
    const { form, problems } = readForm(
      "all.yml",
      `${HEAD}title: "[Bug]: "
labels: bug, needs triage ,
type: Bug
projects: [acme/1]
assignees: [ana]
body:
  - type: markdown
    id: hello
    attributes:
      value: Hello
    validations: { required: true }
  - type: textarea
    id: what
    attributes: { label: " What happened? ", description: Say it, placeholder: …, value: "1.\\n2.", render: shell }
    validations: { required: true }
  - type: dropdown
    attributes:
      label: Browsers
      multiple: true
      default: 0
      options:
        -
        - Firefox
        - Chrome, old
        - 3.5
  - type: checkboxes
    id: agree
    attributes: { label: Agree, options: [{ label: "I **do**", required: true }, { label: Maybe }] }
  - type: upload
    attributes: { label: Files }
`,
    );
    expect(problems).toEqual([]);
    expect(form).toMatchObject({
      file: "all.yml",
      name: "Bug",
      labels: ["bug", "needs triage"],
      type: "Bug",
    });
    const none = { placeholder: null, value: null, render: null, options: [], multiple: false, boxes: [] };
    expect(form?.fields).toEqual([
      { ...none, type: "markdown", id: "hello", label: "", required: false },
      {
        ...none,
        type: "textarea",
        id: "what",
        label: " What happened? ",
        required: true,
        placeholder: "…",
        value: "1.\n2.",
        render: "shell",
      },
      {
        ...none,
        type: "dropdown",
        id: null,
        label: "Browsers",
        required: false,
        multiple: true,
        options: ["Firefox", "Chrome, old", "3.5"],
      },
      {
        ...none,
        type: "checkboxes",
        id: "agree",
        label: "Agree",
        required: false,
        boxes: [
          { label: "I **do**", required: true },
          { label: "Maybe", required: false },
        ],
      },
      { ...none, type: "upload", id: null, label: "Files", required: false },
    ]);
  });

  it("takes labels as a list, and none", () => {
    expect(readForm("a.yml", `${HEAD}labels: [bug, 'on hold']\n${INPUT}`).form?.labels).toEqual([
      "bug",
      "on hold",
    ]);
    expect(readForm("a.yml", HEAD + INPUT).form?.labels).toEqual([]);
  });

  it("takes quoted lines that start too far left, as GitHub does, with the value they have", () => {
    const lines = ["### Steps:", "    ", '    1. say \\"hi\\"', "", "    2.", '    "'];
    const text = `${HEAD}body:\n  - type: textarea\n    attributes:\n      label: A\n      value: "${lines.join("\n")}\n`;
    expect(problemsOf(text)).toEqual([]);
    expect(readForm("bug.yml", text).form?.fields[0]?.value).toBe('### Steps:\n1. say "hi"\n2. ');
    const single = text.replace(/value: [^]*/, "value: 'it''s\n    far left'\n");
    expect(readForm("bug.yml", single).form?.fields[0]?.value).toBe("it's far left");
    expect(problemsOf(single.replace("far left'", "never closed"))).toEqual(["9:1 Missing closing 'quote."]);
  });

  it.each([
    [
      "is empty",
      "",
      ["1:1 The form is not a table of keys. Start it with `name:`, `description:` and `body:`."],
    ],
    ["has no name", `description: A bug\n${INPUT}`, ["1:1 Missing `name`. Give it a text."]],
    [
      "has a number for a name",
      `name: 5\ndescription: x\n${INPUT}`,
      ["1:7 Unexpected `name`, expected a text. Put it in quotes."],
    ],
    ["has no body", HEAD, ["1:1 Missing `body`. Give it a list of fields."]],
    [
      "asks nothing",
      `${HEAD}body:\n  - type: markdown\n    attributes: { value: Hello }\n`,
      ["4:3 `body` asks for nothing. Add at least one field that is not `markdown`."],
    ],
    [
      "has a field of no known type",
      `${HEAD}body:\n  - type: textfield\n    attributes: { label: A }\n`,
      [
        "4:11 Unexpected type `textfield`, expected `markdown`, `textarea`, `input`, `dropdown`, `checkboxes`, `upload`.",
      ],
    ],
    [
      "mistypes a type",
      `${HEAD}body:\n  - type: inputs\n`,
      [
        "4:11 Unexpected type `inputs`, expected `markdown`, `textarea`, `input`, `dropdown`, `checkboxes`, `upload`. Did you mean `input`?",
      ],
    ],
    [
      "has no label",
      `${HEAD}body:\n  - type: input\n    attributes:\n      description: x\n`,
      ["6:7 Missing `label`. Give it a text."],
    ],
    [
      "has an id with a space",
      `${HEAD}body:\n  - type: input\n    id: a b\n    attributes: { label: A }\n`,
      ["5:9 Unexpected `id` `a b`, expected letters, digits, `-` and `_`."],
    ],
    [
      "has one id twice",
      `${HEAD}body:\n  - { type: input, id: a, attributes: { label: A } }\n  - { type: input, id: a, attributes: { label: B } }\n`,
      ["5:24 `id` `a` is used twice. Give each field its own."],
    ],
    [
      "has a dropdown without options, and boxes without labels",
      `${HEAD}body:\n  - type: dropdown\n    attributes:\n      label: A\n  - type: checkboxes\n    attributes:\n      label: B\n      options:\n        - required: true\n`,
      [
        "6:7 Missing `options`. Give it a list of at least one option.",
        "11:11 Missing `label`. Give every checkbox one.",
      ],
    ],
    [
      "has an option that YAML reads as yes or no",
      `${HEAD}body:\n  - type: dropdown\n    attributes:\n      label: A\n      options: [true, other]\n`,
      ["7:17 Unexpected option `true`, expected a text. Put it in quotes."],
    ],
    [
      "offers “None”, which GitHub offers by itself, or one option twice",
      `${HEAD}body:\n  - type: dropdown\n    attributes:\n      label: A\n      options: [One, none, One]\n`,
      [
        "7:28 The option `One` is there twice. Keep one.",
        "7:22 Unexpected option `none`: GitHub offers it by itself. Leave it out, or say it in other words.",
      ],
    ],
  ])("is refused when it %s", (_, text, problems) => {
    expect(readForm("bug.yml", text).form).toBeNull();
    expect(problemsOf(text)).toEqual(problems);
  });
});
