/** The policy a verdict was made under, as a person reads it. */
import type { Policy } from "../policy/policy.ts";
import { codeSpan } from "./safe-text.ts";

/** Plumbline's defaults have a hash too: they differ from version to version. */
export function whichPolicy({ file, hash }: Pick<Policy, "file" | "hash">): string {
  return file === null ? `Plumbline's defaults ${codeSpan(hash)}` : `the policy ${codeSpan(hash)}`;
}
