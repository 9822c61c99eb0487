/** The first line of the one comment: the verdict in a product owner's words. */
import type { Assessment } from "../model/assessment.ts";
import type { Finding } from "../model/finding.ts";
import { codeSpan } from "./safe-text.ts";
import { toldOnce } from "../refine/told-once.ts";
import { waivedRemark } from "./waiver-text.ts";

type Judged = Pick<Assessment, "verdict" | "stage" | "findings" | "waived" | "snooze" | "declared">;

/** What a person put in place goes before what was judged: put off, then called ready. */
export function headline(judged: Judged): string {
  const { verdict, waived, snooze, declared } = judged;
  const { now, later } = byBar(judged);
  const missing = now.filter(isRequired).length;
  const remark = waivedRemark(waived);
  if (snooze !== null) {
    return `💤 Put off${snooze.until === null ? "" : ` until ${snooze.until}`}`;
  }
  switch (verdict) {
    case "ready":
      return `✅ Ready${remark}`;
    case "almost":
      return `✅ Ready${remark}, ${things(now.length + later.length)} could be better`;
    case "not ready":
      if (declared !== null) {
        const all = [...now, ...later].filter(isRequired).length;
        return `✅ Called ready by ${codeSpan(declared.by)}; ${areMissing(all)}${remark}`;
      }
      return missing > 0
        ? `🟠 Not ready yet: ${areMissing(missing)}${remark}`
        : `🟡 Clear so far. Before work starts, ${areMissing(later.filter(isRequired).length)}${remark}`;
  }
}

/** Whether something required is asked of a person now: not while it is put off or called ready. */
export function asksNow(judged: Judged): boolean {
  return (
    judged.verdict === "not ready" &&
    judged.snooze === null &&
    judged.declared === null &&
    byBar(judged).now.some(isRequired)
  );
}

/** Whether there is nothing left to tell anybody: ready, called ready, or put off. */
export function isSettled({ verdict, snooze, declared }: Judged): boolean {
  return verdict !== "not ready" || snooze !== null || declared !== null;
}

/** Before an issue is next in line, only the small bar is asked of it; the rest is folded away. */
export function byBar({ stage, findings }: Pick<Assessment, "stage" | "findings">): {
  readonly now: readonly Finding[];
  readonly later: readonly Finding[];
} {
  const told = toldOnce(findings);
  const isNow = (finding: Finding) => stage === "ready" || finding.stage === "intake";
  return { now: told.filter(isNow), later: told.filter((finding) => !isNow(finding)) };
}

export function isRequired({ level }: Finding): boolean {
  return level === "required";
}

export function things(count: number): string {
  return count === 1 ? "one thing" : `${count} things`;
}

export function areMissing(count: number): string {
  return `${things(count)} ${count === 1 ? "is" : "are"} missing`;
}
