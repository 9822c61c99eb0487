/** The rules → `docs/rules.md`: one section a rule, with its options and an example of both kinds. */
import { z } from "zod";
import type { Example, Rule } from "../src/rules/rule.ts";
import { markdownTable } from "./markdown-table.ts";

type JsonSchema = z.core.JSONSchema.JSONSchema;

const INTRODUCTION = `<!-- Made by \`npm run generate\` from src/rules/. Change a rule there. -->

# Rules

A rule asks for one thing. Its level is \`required\` (the issue is not ready without it), \`advised\` (said, but nothing
waits for it) or \`off\`. Its stage is \`intake\` (the small bar at creation) or \`ready\` (the full bar before work starts).
A policy changes the level with \`RULE: advised\`, and the options with \`RULE: { level: required, OPTION: … }\` under
\`readiness.rules\`; a profile does the same for the issues it matches.`;

export function rulesPage(rules: readonly Rule[]): string {
  return `${[INTRODUCTION, ...rules.map(section)].join("\n\n")}\n`;
}

function section(rule: Rule): string {
  const { id, sentence, level, stage, example } = rule;
  return [
    `## ${id}`,
    sentence,
    `Level \`${level}\`, stage \`${stage}\`.${rule.needsBacklog === true ? " It looks at the whole backlog: a sweep tells it, and no verdict counts it." : ""}`,
    ...optionsTable(rule),
    "Not yet:",
    ...show(example.unready),
    "Ready:",
    ...show(example.ready),
  ].join("\n\n");
}

function optionsTable({ id, options }: Rule): readonly string[] {
  const properties = Object.entries(z.toJSONSchema(options, { io: "input" }).properties ?? {});
  const rows = properties.map(([name, schema]) => {
    if (typeof schema === "boolean" || schema.description === undefined) {
      throw new Error(
        `The option \`${name}\` of the rule \`${id}\` has no description: add \`.describe("…")\`.`,
      );
    }
    return [`\`${name}\``, schema.description, values(schema), code(schema.default)];
  });
  return rows.length === 0 ? [] : [markdownTable(["option", "what it is", "values", "default"], rows)];
}

function values(schema: JsonSchema): string {
  if (schema.enum !== undefined) {
    return schema.enum.map(code).join(", ");
  }
  if (
    schema.minimum !== undefined &&
    schema.maximum !== undefined &&
    schema.maximum < Number.MAX_SAFE_INTEGER
  ) {
    return `${schema.minimum} to ${schema.maximum}`;
  }
  return [schema.type ?? []].flat().join(" or ");
}

function code(value: unknown): string {
  return value === undefined ? "" : `\`${typeof value === "string" ? value : JSON.stringify(value)}\``;
}

function show({ title, body, ...around }: Example): readonly string[] {
  const text = body === "" ? `# ${title.trim()}` : `# ${title}\n\n${body}`;
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return [`${fence}markdown\n${text}\n${fence}`, ...told(around)];
}

/** What belongs to an example and is not in its text. */
function told({ blockedBy = [], asks = [], editedAt, twins = [], options }: Omit<Example, "title" | "body">) {
  const sentences = [
    ...blockedBy.map((number) => `\`#${number}\`, still open, is set as what blocks it.`),
    ...(asks.length === 0 ? [] : [`Its form asks for ${asks.map(code).join(" and ")}.`]),
    ...(editedAt === undefined ? [] : [`Its text was last edited on ${editedAt.slice(0, 10)}.`]),
    ...twins.map(({ number, title }) => `\`#${number}\`, “${title}”, is open too.`),
    ...(options === undefined ? [] : [`The policy says \`${JSON.stringify(options)}\`.`]),
  ];
  return sentences.length === 0 ? [] : [sentences.join(" ")];
}
