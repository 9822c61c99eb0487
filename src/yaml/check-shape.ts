/** A YAML value held against a zod schema: the typed value, or every problem as a sentence with line and column. */
import { type core, z } from "zod";
import type { FileProblem } from "../model/place.ts";
import { didYouMean } from "./did-you-mean.ts";
import type { YamlFile } from "./read-yaml.ts";

export type Shaped<Schema extends z.ZodType> =
  | { readonly value: z.output<Schema>; readonly problems: readonly [] }
  | {
      readonly value: null;
      readonly problems: readonly FileProblem[];
      /** The file without its broken top-level keys, to find what else is wrong at once; `null` where nothing is left. */
      readonly rest: z.output<Schema> | null;
    };

/** Never throws; problems come in the order of the file. An empty file is read as an empty mapping. */
export function checkShape<Schema extends z.ZodType>(yaml: YamlFile, schema: Schema): Shaped<Schema> {
  if (yaml.problems.length > 0) {
    return { value: null, problems: yaml.problems, rest: null };
  }
  const result = schema.safeParse(yaml.value ?? {}, { reportInput: true });
  if (result.success) {
    return { value: result.data, problems: [] };
  }
  const shape = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  const problems = result.error.issues
    .flatMap((issue) => explain(yaml, shape, issue, []))
    .sort((a, b) => a.line - b.line || a.column - b.column);
  return { value: null, problems, rest: salvage(yaml.value, schema, result.error.issues) };
}

function salvage<Schema extends z.ZodType>(
  value: unknown,
  schema: Schema,
  issues: readonly core.$ZodIssue[],
): z.output<Schema> | null {
  const broken = new Set(
    issues.flatMap((issue) =>
      issue.path.length === 0 && issue.code === "unrecognized_keys" ? issue.keys : [String(issue.path[0])],
    ),
  );
  const isMapping = typeof value === "object" && value !== null && !Array.isArray(value);
  const kept = isMapping ? Object.entries(value).filter(([key]) => !broken.has(key)) : [];
  const result = schema.safeParse(Object.fromEntries(kept));
  return result.success ? result.data : null;
}

/** Told in a sentence where one of them seems meant. */
const MOST_CHOICES = 8;

type Path = readonly (string | number)[];
type Shape = z.core.JSONSchema._JSONSchema;

function explain(yaml: YamlFile, shape: Shape, issue: core.$ZodIssue, above: Path): FileProblem[] {
  const path = [...above, ...issue.path.map((step) => (typeof step === "symbol" ? String(step) : step))];
  const where = path.length === 0 ? "" : `\`${path.join(".")}\`: `;
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        file: yaml.file,
        ...yaml.locate(path, key),
        message: `${where}Unknown key \`${key}\`.${suggest(key, keysAt(shape, path))}`,
      }));
    case "invalid_value":
      return [{ file: yaml.file, ...yaml.locate(path), message: where + unexpected(issue) }];
    case "invalid_union":
      return likeliest(issue.errors).flatMap((inner) => explain(yaml, shape, inner, path));
    case "invalid_type":
      if (issue.input === undefined) {
        return [
          {
            file: yaml.file,
            ...yaml.locate(path),
            message: `${where}Missing value, expected ${issue.expected}.`,
          },
        ];
      }
      return [{ file: yaml.file, ...yaml.locate(path), message: where + sentence(issue.message) }];
    default:
      return [{ file: yaml.file, ...yaml.locate(path), message: where + sentence(issue.message) }];
  }
}

function unexpected(issue: core.$ZodIssueInvalidValue): string {
  const choices = issue.values.map(String);
  const value = issue.input === undefined ? "Missing value" : `Unexpected value \`${text(issue.input)}\``;
  const hint = typeof issue.input === "string" ? suggest(issue.input, choices) : "";
  // A long list hides the one word that was meant.
  return hint !== "" && choices.length > MOST_CHOICES
    ? `${value}.${hint}`
    : `${value}, expected ${choices.map((choice) => `\`${choice}\``).join(", ")}.${hint}`;
}

/** The branch of a union the writer most likely meant: the one whose complaint lies deepest. */
function likeliest(branches: readonly (readonly core.$ZodIssue[])[]): readonly core.$ZodIssue[] {
  return [...branches].sort((a, b) => depthOf(b) - depthOf(a))[0] ?? [];
}

function depthOf(branch: readonly core.$ZodIssue[]): number {
  return Math.max(...branch.map((issue) => issue.path.length + (issue.code === "invalid_type" ? 0 : 0.5)));
}

/** The keys a schema knows at a path, over all branches of its unions. */
function keysAt(shape: Shape, path: Path): readonly string[] {
  if (typeof shape === "boolean") {
    return [];
  }
  const branches = [...(shape.anyOf ?? []), ...(shape.allOf ?? [])];
  const deeper = branches.flatMap((branch) => keysAt(branch, path));
  const [step, ...rest] = path;
  if (step === undefined) {
    return [...Object.keys(shape.properties ?? {}), ...deeper];
  }
  const next =
    typeof step === "number" ? shape.items : (shape.properties?.[step] ?? shape.additionalProperties);
  const below = next === undefined || Array.isArray(next) ? [] : keysAt(next, rest);
  return [...below, ...deeper];
}

function suggest(word: string, choices: readonly string[]): string {
  const near = didYouMean(word, choices);
  return near === null ? "" : ` Did you mean \`${near}\`?`;
}

function sentence(message: string): string {
  return message.endsWith(".") || message.endsWith("?") ? message : `${message}.`;
}

function text(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
