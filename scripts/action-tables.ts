/** `action.yml` → the README's tables of inputs and outputs. */
import { parse } from "yaml";
import { z } from "zod";
import { markdownTable } from "./markdown-table.ts";

const ACTION = z.object({
  inputs: z.record(
    z.string(),
    z.object({
      description: z.string(),
      required: z.boolean().default(false),
      default: z.union([z.string(), z.number(), z.boolean()]).transform(String).optional(),
    }),
  ),
  outputs: z.record(z.string(), z.object({ description: z.string() })),
});

/** Throws when an input or output has no description. */
export function inputsTable(actionYml: string): string {
  const { inputs } = ACTION.parse(parse(actionYml));
  const rows = Object.entries(inputs).map(([name, input]) => [
    `\`${name}\``,
    input.description,
    input.required ? "required" : defaultText(input.default),
  ]);
  return markdownTable(["input", "what it is", "default"], rows);
}

export function outputsTable(actionYml: string): string {
  const { outputs } = ACTION.parse(parse(actionYml));
  const rows = Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, description]);
  return markdownTable(["output", "what it is"], rows);
}

function defaultText(value: string | undefined): string {
  return value === undefined || value === "" ? "" : `\`${value}\``;
}
