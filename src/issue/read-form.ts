/** An issue form's YAML → the form as GitHub reads it, or what GitHub would refuse. */
import type { FieldType, Form, FormBox, FormField } from "../model/form.ts";
import type { FileProblem } from "../model/place.ts";
import { indentQuoted } from "./indent-quoted.ts";
import { didYouMean } from "../yaml/did-you-mean.ts";
import { readYaml, type YamlFile } from "../yaml/read-yaml.ts";

const TYPES: readonly FieldType[] = ["markdown", "textarea", "input", "dropdown", "checkboxes", "upload"];

type Path = readonly (string | number)[];
type Table = Readonly<Record<string, unknown>>;

/** Collects what is wrong while the form is read. */
interface Reading {
  readonly yaml: YamlFile;
  readonly problems: FileProblem[];
}

/**
 * `file` is the name within its folder; `form` is `null` when GitHub would not offer the form.
 * Source of what is refused: "Common validation errors when creating issue forms" in GitHub's documentation;
 * labels that repeat and options that are numbers or empty are taken, since forms in use have them.
 */
export function readForm(
  file: string,
  text: string,
): { readonly form: Form | null; readonly problems: readonly FileProblem[] } {
  const strict = readYaml(file, text);
  const yaml = strict.problems.length > 0 ? readYaml(file, indentQuoted(text)) : strict;
  if (yaml.problems.length > 0) {
    return { form: null, problems: strict.problems };
  }
  const reading: Reading = { yaml, problems: [] };
  const form = readTop(file, yaml.value, reading);
  return reading.problems.length > 0 ? { form: null, problems: reading.problems } : { form, problems: [] };
}

function readTop(file: string, value: unknown, reading: Reading): Form | null {
  if (!isTable(value)) {
    refuse(
      reading,
      [],
      "The form is not a table of keys. Start it with `name:`, `description:` and `body:`.",
    );
    return null;
  }
  const name = readText(value, "name", [], reading);
  readText(value, "description", [], reading);
  return {
    file,
    name,
    title: typeof value.title === "string" ? value.title : null,
    labels: readLabels(value.labels),
    type: typeof value.type === "string" ? value.type : null,
    fields: readBody(value.body, reading),
  };
}

function readBody(body: unknown, reading: Reading): readonly FormField[] {
  if (!Array.isArray(body)) {
    refuse(reading, ["body"], "Missing `body`. Give it a list of fields.");
    return [];
  }
  const fields = body.flatMap((element: unknown, index) => readField(element, ["body", index], reading));
  if (reading.problems.length === 0 && fields.every(({ type }) => type === "markdown")) {
    refuse(reading, ["body"], "`body` asks for nothing. Add at least one field that is not `markdown`.");
  }
  refuseRepeatedIds(fields, reading);
  return fields;
}

function readField(element: unknown, path: Path, reading: Reading): FormField[] {
  if (!isTable(element)) {
    refuse(
      reading,
      path,
      "This element of `body` is not a table of keys. Give it a `type` and `attributes`.",
    );
    return [];
  }
  const type = readType(element.type, path, reading);
  if (type === null) {
    return [];
  }
  const attributes = isTable(element.attributes) ? element.attributes : {};
  const inside = isTable(element.attributes) ? [...path, "attributes"] : path;
  const validations = isTable(element.validations) ? element.validations : {};
  const label = type === "markdown" ? "" : readText(attributes, "label", inside, reading);
  if (type === "markdown") {
    readText(attributes, "value", inside, reading);
  }
  const offersChoices = type === "dropdown" || type === "checkboxes";
  const options = offersChoices ? readOptions(attributes.options, inside, reading) : [];
  return [
    {
      type,
      id: readId(element.id, path, reading),
      label,
      required: type !== "markdown" && validations.required === true,
      value: type === "textarea" || type === "input" ? textOf(attributes.value) : null,
      placeholder: textOf(attributes.placeholder),
      render: type === "textarea" ? textOf(attributes.render) : null,
      options: type === "dropdown" ? readChoices(options, inside, reading) : [],
      multiple: type === "dropdown" && attributes.multiple === true,
      boxes: type === "checkboxes" ? readBoxes(options, inside, reading) : [],
    },
  ];
}

function readType(value: unknown, path: Path, reading: Reading): FieldType | null {
  const type = TYPES.find((known) => known === value);
  if (type !== undefined) {
    return type;
  }
  const list = TYPES.map((known) => `\`${known}\``).join(", ");
  if (typeof value !== "string") {
    refuse(reading, path, `Missing \`type\`, expected ${list}.`);
    return null;
  }
  const near = didYouMean(value, TYPES);
  const hint = near === null ? "" : ` Did you mean \`${near}\`?`;
  refuse(reading, [...path, "type"], `Unexpected type \`${value}\`, expected ${list}.${hint}`);
  return null;
}

function readId(value: unknown, path: Path, reading: Reading): string | null {
  const id = textOf(value);
  if (id !== null && !/^[A-Za-z0-9_-]+$/.test(id)) {
    refuse(
      reading,
      [...path, "id"],
      `Unexpected \`id\` \`${id}\`, expected letters, digits, \`-\` and \`_\`.`,
    );
  }
  return id;
}

function readOptions(value: unknown, path: Path, reading: Reading): readonly unknown[] {
  if (Array.isArray(value) && value.length > 0) {
    refuseRepeatedOptions(value, path, reading);
    return value;
  }
  refuse(reading, [...path, "options"], "Missing `options`. Give it a list of at least one option.");
  return [];
}

/** An empty option is kept out: GitHub shows it, and prints nothing for it. "None" is GitHub's own word for no choice. */
function readChoices(options: readonly unknown[], path: Path, reading: Reading): readonly string[] {
  return options.flatMap((option, index) => {
    if (option === null) {
      return [];
    }
    const text = textOf(option);
    if (text === null || typeof option === "boolean") {
      const word = text === null ? "" : ` \`${text}\``;
      refuse(
        reading,
        [...path, "options", index],
        `Unexpected option${word}, expected a text. Put it in quotes.`,
      );
      return [];
    }
    if (text.trim().toLowerCase() === "none") {
      const message = `Unexpected option \`${text}\`: GitHub offers it by itself. Leave it out, or say it in other words.`;
      refuse(reading, [...path, "options", index], message);
      return [];
    }
    return [text];
  });
}

/** GitHub takes each option once. */
function refuseRepeatedOptions(options: readonly unknown[], path: Path, reading: Reading): void {
  const seen = new Set<string>();
  for (const [index, option] of options.entries()) {
    const text = textOf(isTable(option) ? option.label : option);
    if (text !== null && seen.has(text)) {
      refuse(reading, [...path, "options", index], `The option \`${text}\` is there twice. Keep one.`);
    }
    seen.add(text ?? "");
  }
}

function readBoxes(options: readonly unknown[], path: Path, reading: Reading): readonly FormBox[] {
  return options.flatMap((option, index) => {
    const label = isTable(option) ? textOf(option.label) : null;
    if (!isTable(option) || label === null) {
      refuse(reading, [...path, "options", index], "Missing `label`. Give every checkbox one.");
      return [];
    }
    return [{ label, required: option.required === true }];
  });
}

/** A list, or one string with commas. */
function readLabels(value: unknown): readonly string[] {
  const list: readonly unknown[] =
    typeof value === "string" ? value.split(",") : Array.isArray(value) ? value : [];
  return list.flatMap((label) => textOf(label)?.trim() ?? []).filter((label) => label !== "");
}

function refuseRepeatedIds(fields: readonly FormField[], reading: Reading): void {
  const body: readonly unknown[] = fields.length === 0 ? [] : bodyOf(reading.yaml.value);
  const seen = new Set<string>();
  for (const [index, element] of body.entries()) {
    const id = isTable(element) ? textOf(element.id) : null;
    if (id !== null && seen.has(id)) {
      refuse(reading, ["body", index, "id"], `\`id\` \`${id}\` is used twice. Give each field its own.`);
    }
    seen.add(id ?? "");
  }
}

function bodyOf(value: unknown): readonly unknown[] {
  return isTable(value) && Array.isArray(value.body) ? value.body : [];
}

/** A text that must be there; empty when it is not. */
function readText(table: Table, key: string, path: Path, reading: Reading): string {
  const value = table[key];
  if (typeof value === "string" && value.trim() !== "") {
    return value;
  }
  if (value === undefined || value === null || value === "") {
    refuse(reading, path, `Missing \`${key}\`. Give it a text.`);
  } else {
    refuse(reading, [...path, key], `Unexpected \`${key}\`, expected a text. Put it in quotes.`);
  }
  return "";
}

function textOf(value: unknown): string | null {
  if (typeof value === "string") {
    return value;
  }
  return typeof value === "number" || typeof value === "boolean" ? String(value) : null;
}

function isTable(value: unknown): value is Table {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function refuse(reading: Reading, path: Path, message: string): void {
  reading.problems.push({ file: reading.yaml.file, ...reading.yaml.locate(path), message });
}
