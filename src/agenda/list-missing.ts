/** What is required of an issue and missing, as people are told. */
import type { Assessment } from "../model/assessment.ts";
import type { Finding } from "../model/finding.ts";
import { toldOnce } from "../refine/told-once.ts";
import { isUnready } from "../refine/is-next.ts";

/** In the order of telling; empty where a person called it ready. */
export function listMissing(assessment: Assessment): readonly Finding[] {
  return isUnready(assessment)
    ? toldOnce(assessment.findings).filter(
        ({ level, ofBacklog }) => level === "required" && ofBacklog !== true,
      )
    : [];
}
