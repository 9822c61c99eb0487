/** Factors in labels: by the policy's map from label to value, else by a label that says it itself, such as `effort: 5`. */
import { asMeant, asShare } from "./as-meant.ts";
import { readNumber } from "./read-number.ts";
import { type Look, said, type Said } from "./rung.ts";

/** What one label gives. */
interface Given {
  readonly name: string;
  readonly value: number;
  /** As it stands there. */
  readonly quote: string;
  readonly remark: string | null;
}

/** Whatever their case; the map goes first, and of several labels that give a value the highest counts. */
export function inLabels(look: Look): Said | null {
  const mapped = inMap(look);
  const [highest, ...others] = (mapped.length > 0 ? mapped : selfTold(look)).toSorted(
    (a, b) => b.value - a.value,
  );
  if (highest === undefined) {
    return null;
  }
  const more = others.length === 0 ? null : `more than ${others.map(({ name }) => name).join(", ")}`;
  const remark = [highest.remark, more].filter((one) => one !== null).join(", ");
  return {
    ...said("label", highest.name, highest.value, remark === "" ? null : remark),
    quote: highest.quote,
  };
}

function inMap({ options: { labels }, spec, evidence: { issue } }: Look): readonly Given[] {
  const held = new Set(issue.labels.map(fold));
  return Object.entries(labels)
    .filter(([name]) => held.has(fold(name)))
    .map(([name, written]) => ({
      name,
      value: asShare(written, spec),
      quote: String(written),
      remark: null,
    }));
}

function selfTold({ spec, evidence: { issue } }: Look): readonly Given[] {
  return issue.labels.flatMap((label): readonly Given[] => {
    const written = factorLabel(label, spec.name);
    const read = written === null ? null : readNumber(written);
    if (written === null || read === null) {
      return [];
    }
    return [{ name: label.trim(), ...asMeant({ ...read, quote: written }, spec) }];
  });
}

const NUMBER = /^[+-]?[\d.,]+\s?%?$/;

/** The number that a label such as `Effort: 5` or `confidence : 80%` says of a factor, as written; else `null`. */
export function factorLabel(label: string, factor: string): string | null {
  const at = label.indexOf(":");
  const written = label.slice(at + 1).trim();
  return at > 0 && foldName(label.slice(0, at)) === foldName(factor) && NUMBER.test(written) ? written : null;
}

/** `time-criticality` and `Time criticality` are one name. */
function foldName(name: string): string {
  return fold(name).replaceAll(/[\s_-]+/g, "-");
}

function fold(name: string): string {
  return name.trim().toLowerCase();
}
