/** Factors in fields: the project's, else the organisation's issue field of that name. */
import type { FieldValue, FieldValues, Stamp } from "../../model/snapshot.ts";
import type { FactorEvidence } from "../factor-evidence.ts";
import { asMeant, type Written } from "./as-meant.ts";
import { isNotKnown, notRead, readValue } from "./read-value.ts";
import { type Look, said, type Said, wordsFor } from "./rung.ts";

export function inOverride(look: Look): Said | null {
  return fieldNamed(look.options.override, "override", look);
}

export function inField(look: Look): Said | null {
  return fieldNamed(look.options.field, "field", look);
}

function fieldNamed(name: string | undefined, kind: "override" | "field", look: Look): Said | null {
  if (name === undefined) {
    return null;
  }
  const { values, issueValues } = look.evidence;
  const onProject = valueOf(values, name);
  const written = onProject ?? valueOf(issueValues, name);
  if (written === null) {
    return null;
  }
  const read = readWritten(written, look);
  if (read === null || Number.isNaN(read.value)) {
    return isNotKnown(String(written))
      ? null
      : { ...said(kind, name, null, `the field ${name} ${notRead(String(written))}`), search: "ends" };
  }
  // GitHub tells who set a field of a project, of an issue's field it does not.
  const stamp = onProject === null ? null : stampOf(look.evidence, name);
  const { value, quote, remark } = asMeant(read, look.spec);
  return {
    ...said(kind, name, value, remark),
    quote,
    by: stamp === null || stamp.changed ? null : stamp.by,
    on: stamp === null ? null : stamp.at.slice(0, 10),
  };
}

function readWritten(written: number | string, look: Look): Written | null {
  return typeof written === "number"
    ? { value: written, unit: null, quote: String(written) }
    : readValue(written, wordsFor(look));
}

/** Empty and blank are the same. */
function valueOf(values: FieldValues, name: string): FieldValue {
  const value = Object.hasOwn(values, name) ? (values[name] ?? null) : null;
  return typeof value === "string" && value.trim() === "" ? null : value;
}

function stampOf({ stamps }: FactorEvidence, name: string): Stamp | null {
  return Object.hasOwn(stamps, name) ? (stamps[name] ?? null) : null;
}
