/** The fields a form requires, held against what came back. */
import { expect, it } from "vitest";
import { formComplete } from "../../src/rules/form-complete.ts";
import { field, mend, problemsOf } from "./check-rule.ts";
import { testRule } from "./test-rule.ts";

testRule(formComplete, {
  ready: [
    {
      name: "everything answered",
      body: "### What happened?\n\nNothing is found.\n\n### Browser\n\nFirefox",
      asks: ["What happened?", "Browser"],
    },
    { name: "no form made it", body: "_No response_" },
    {
      name: "an optional field left out",
      body: "### What happened?\n\nNothing.\n\n### Browser\n\n_No response_",
      fields: [field("What happened?"), field("Browser", { required: false })],
    },
    {
      name: "a box ticked",
      body: "### What happened?\n\nNothing.\n\n### Terms\n\n- [X] I have searched\n- [ ] I will help",
      fields: [
        field("What happened?"),
        field("Terms", {
          type: "checkboxes",
          boxes: [
            { label: "I have searched", required: true },
            { label: "I will help", required: false },
          ],
        }),
      ],
    },
    {
      name: "a dropdown chosen",
      body: "### What happened?\n\nNothing.\n\n### Severity\n\nHigh",
      fields: [field("What happened?"), field("Severity", { type: "dropdown", options: ["High", "Low"] })],
    },
    {
      name: "an answer with headings of its own",
      body: "### What happened?\n\n### First\n\nNothing.\n\n### Browser\n\nFirefox",
      asks: ["What happened?", "Browser"],
    },
    {
      name: "an answer in the form's fence",
      body: "### Log\n\n```shell\nError: none\n```\n\n### Browser\n\nFirefox",
      fields: [field("Log", { render: "shell" }), field("Browser")],
    },
    {
      name: "an answer edited by hand to n/a",
      body: "### What happened?\n\nNothing.\n\n### Browser\n\nn/a",
      asks: ["What happened?", "Browser"],
    },
    {
      name: "a drifted form: another heading, moved answers",
      body: "### Browser\n\nFirefox\n\n### Extra\n\nOurs.\n\n### What happened?\n\nNothing.",
      asks: ["What happened?", "Browser"],
    },
    {
      name: "a dropdown that offers None",
      body: "### What happened?\n\nNothing.\n\n### Plan\n\nNone",
      fields: [field("What happened?"), field("Plan", { type: "dropdown", options: ["None", "Pro"] })],
    },
    {
      name: "a recommended field answered",
      body: "### What happened?\n\nNothing.\n\n### Browser\n\nFirefox",
      fields: [field("What happened?"), field("Browser", { required: false })],
      options: { recommended: ["Browser"] },
    },
    {
      name: "a recommended field the form does not have",
      body: "### What happened?\n\nNothing.\n\n### Browser\n\nFirefox",
      asks: ["What happened?", "Browser"],
      options: { recommended: ["Version"] },
    },
    {
      name: "a placeholder is another rule's",
      body: "### What happened?\n\nTBD\n\n### Browser\n\nFirefox",
      asks: ["What happened?", "Browser"],
    },
  ],
  unready: [
    {
      name: "a required box taken back beside one that is ticked",
      body: "### What happened?\n\nNothing.\n\n### Terms\n\n- [ ] I have searched\n- [x] I will help",
      fields: [
        field("What happened?"),
        field("Terms", {
          type: "checkboxes",
          boxes: [
            { label: "I have searched", required: true },
            { label: "I will help", required: false },
          ],
        }),
      ],
      says: ["The box `I have searched` of `Terms` is not ticked."],
      line: 7,
    },
    {
      name: "no response",
      body: "### What happened?\n\n_No response_\n\n### Browser\n\nFirefox",
      asks: ["What happened?", "Browser"],
      says: ["The field `What happened?` of the form has no answer."],
      quote: "What happened?",
    },
    {
      name: "blanked by hand",
      body: "### What happened?\n\n### Browser\n\nFirefox",
      asks: ["What happened?", "Browser"],
      says: ["The field `What happened?` of the form has no answer."],
    },
    {
      name: "the last one blanked by hand",
      body: "### What happened?\n\nNothing.\n\n### Browser",
      asks: ["What happened?", "Browser"],
      says: ["The field `Browser` of the form has no answer."],
    },
    {
      name: "heading deleted",
      body: "### What happened?\n\nNothing.\n\n### Browser\n\nFirefox",
      asks: ["What happened?", "Browser", "Steps"],
      says: ["The field `Steps` of the form has no answer."],
      quote: null,
      line: null,
    },
    {
      name: "two of three",
      body: "### What happened?\n\n_No response_\n\n### Steps\n\n_No response_\n\n### Browser\n\nFirefox",
      asks: ["What happened?", "Steps", "Browser"],
      says: [
        "The field `What happened?` of the form has no answer.",
        "The field `Steps` of the form has no answer.",
      ],
    },
    {
      name: "no box ticked",
      body: "### What happened?\n\nNothing.\n\n### Terms\n\n- [ ] I have searched\n- [ ] I will help",
      fields: [
        field("What happened?"),
        field("Terms", {
          type: "checkboxes",
          boxes: [
            { label: "I have searched", required: true },
            { label: "I will help", required: false },
          ],
        }),
      ],
    },
    {
      name: "a dropdown not chosen",
      body: "### What happened?\n\nNothing.\n\n### Severity\n\n_No response_",
      fields: [field("What happened?"), field("Severity", { type: "dropdown", options: ["High", "Low"] })],
    },
    {
      name: "asked for by the policy, by label",
      body: "### What happened?\n\nNothing.\n\n### Browser\n\n_No response_",
      fields: [field("What happened?"), field("Browser", { required: false })],
      options: { fields: ["Browser"] },
    },
    {
      name: "asked for by the policy, by id",
      body: "### What happened?\n\nNothing.\n\n### Browser\n\n_No response_",
      fields: [field("What happened?"), field("Browser", { id: "browser", required: false })],
      options: { fields: ["browser"] },
    },
    {
      name: "recommended by the policy",
      body: "### What happened?\n\nNothing.\n\n### Browser\n\n_No response_",
      fields: [field("What happened?"), field("Browser", { id: "browser", required: false })],
      options: { recommended: ["browser"] },
      says: ["The field `Browser` of the form has no answer."],
    },
    {
      name: "GitHub's word for no choice",
      body: "### What happened?\n\nNothing.\n\n### Plan\n\nNone",
      fields: [field("What happened?"), field("Plan", { type: "dropdown", options: ["Free", "Pro"] })],
    },
    {
      name: "an empty fence",
      body: "### Log\n\n```shell\n\n```\n\n### Browser\n\nFirefox",
      fields: [field("Log", { render: "shell" }), field("Browser")],
    },
    {
      name: "a label in backticks",
      body: "### The `name`\n\n_No response_\n\n### Browser\n\nFirefox",
      asks: ["The `name`", "Browser"],
      says: ["The field `The 'name'` of the form has no answer."],
    },
    {
      name: "a label of two lines",
      body: "### Your name\nand address\n\n_No response_\n\n### Browser\n\nFirefox",
      asks: ["Your name\nand address", "Browser"],
      says: ["The field `Your name and address` of the form has no answer."],
    },
  ],
});

it("only advises what the policy recommends, and requires what the form or the policy does", () => {
  const written = {
    body: "### What happened?\n\n_No response_\n\n### Browser\n\n_No response_\n\n### Plan\n\n_No response_",
    fields: [
      field("What happened?"),
      field("Browser", { required: false }),
      field("Plan", { required: false }),
    ],
    options: { fields: ["Plan"], recommended: ["Browser", "What happened?"] },
  };
  expect(problemsOf(formComplete, written).map(({ quote, atMost }) => [quote, atMost])).toEqual([
    ["What happened?", undefined],
    ["Browser", "advised"],
    ["Plan", undefined],
  ]);
});

function terms(required: boolean) {
  return field("Terms", {
    type: "checkboxes",
    boxes: [
      { label: "I have searched", required },
      { label: "I will help", required: false },
    ],
  });
}

it("ticks for nobody what is not required", () => {
  const body = "### What happened?\n\nNothing.\n\n### Terms\n\n- [ ] I have searched\n- [ ] I will help";
  expect(mend(formComplete, { body, fields: [field("What happened?"), terms(true)] }).body).toMatch(
    /- \[x\] I have searched\r?\n- \[ \] I will help$/,
  );
  expect(
    problemsOf(formComplete, { body, fields: [field("What happened?"), terms(false)] }).map(
      ({ edit }) => edit,
    ),
  ).toEqual([{ kind: "act", sentence: "Tick what is so under `Terms`." }]);
});
