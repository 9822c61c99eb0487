/** What of an issue's standing hangs on people: put off, called ready, waived, a label put on or taken off by hand. */
import type { Assessment } from "../model/assessment.ts";
import type { LabelNames } from "../policy/policy.ts";
import { areMissing, isRequired } from "./comment-headline.ts";
import type { Section } from "./comment-section.ts";
import { codeSpan, prose } from "./safe-text.ts";
import { toldOnce } from "../refine/told-once.ts";
import { waiverLines } from "./waiver-text.ts";

/** One line each, with how to take it back; `byHand` are sentences about labels. */
export function holdSections(
  assessment: Pick<Assessment, "verdict" | "findings" | "waived" | "snooze" | "declared">,
  labels: LabelNames,
  byHand: readonly string[],
): readonly Section[] {
  const lines = [
    ...snoozeLine(assessment, labels),
    ...declaredLine(assessment, labels),
    ...waiverLines(assessment.waived),
    ...byHand.map(prose),
  ];
  return lines.length === 0 ? [] : [{ name: "what people decided", fold: null, text: lines.join("\n\n") }];
}

function snoozeLine({ snooze }: Pick<Assessment, "snooze">, { snoozed }: LabelNames): readonly string[] {
  if (snooze === null) {
    return [];
  }
  const { until, by } = snooze;
  const back = `once the label ${codeSpan(snoozed)} is taken off`;
  const when = until === null ? `It comes back ${back}.` : `It comes back on ${until}, or ${back}.`;
  return [`Put off${by === null ? " by hand" : ` by ${codeSpan(by)}`}. ${when}`];
}

function declaredLine(
  { declared, verdict, findings }: Pick<Assessment, "declared" | "verdict" | "findings">,
  { ready }: LabelNames,
): readonly string[] {
  if (declared === null || verdict !== "not ready") {
    return [];
  }
  const missing = areMissing(toldOnce(findings).filter(isRequired).length);
  return [
    `Called ready by ${codeSpan(declared.by)} on ${declared.on}, though ${missing}. That holds until the label ${codeSpan(ready)} is taken off.`,
  ];
}
