/** What a run is to do: the job asked for and the event that started it → an issue, the backlog, or nothing. */
import type { Ask } from "./port.ts";
import { Refusal } from "./refusal.ts";

export type Work =
  | {
      readonly kind: "refine";
      readonly issue: number | "all";
      readonly issues: boolean;
      readonly agenda: boolean;
      readonly baseline: boolean;
      /** `comment`: somebody wrote a comment; `issue`: something happened to an issue; `whole`: neither. */
      readonly trigger: NonNullable<Ask["trigger"]>;
    }
  | { readonly kind: "nothing"; readonly sentence: string };

/** The part of a webhook payload that matters here. */
export interface EventPayload {
  readonly action?: string;
  readonly issue?: {
    readonly number: number;
    readonly pull_request?: unknown;
    readonly [key: string]: unknown;
  };
  readonly pull_request?: unknown;
  readonly [key: string]: unknown;
}

const WHOLE = new Set(["schedule", "workflow_dispatch", "repository_dispatch", "workflow_run"]);

/** Throws `Refusal` where the event cannot serve the job. */
export function chooseWork(job: string, event: string, payload: EventPayload): Work {
  switch (job) {
    case "backlog":
      return { kind: "refine", issue: "all", issues: true, agenda: false, baseline: false, trigger: "whole" };
    case "agenda":
      return { kind: "refine", issue: "all", issues: false, agenda: true, baseline: false, trigger: "whole" };
    case "baseline":
      return { kind: "refine", issue: "all", issues: false, agenda: false, baseline: true, trigger: "whole" };
    case "auto":
      return WHOLE.has(event)
        ? { kind: "refine", issue: "all", issues: true, agenda: true, baseline: false, trigger: "whole" }
        : ofIssue(event, payload, true);
    case "issue":
      return ofIssue(event, payload, false);
    default:
      throw new Refusal(
        `The input \`job\` is \`${job}\`: write \`auto\`, \`issue\`, \`backlog\`, \`agenda\` or \`baseline\`.`,
      );
  }
}

/** `agenda`: whether the run may open the period's agenda, if it comes first. */
function ofIssue(
  event: string,
  { action, issue, pull_request: pullRequest }: EventPayload,
  agenda: boolean,
): Work {
  if ((pullRequest ?? null) !== null || (issue?.pull_request ?? null) !== null) {
    return {
      kind: "nothing",
      sentence: "This event is about a pull request: Plumbline refines issues only. Nothing to do.",
    };
  }
  if (issue === undefined || !Number.isInteger(issue.number)) {
    throw new Refusal(
      `The event \`${event}\` has no issue: start the workflow \`on: issues\`, or set the input \`job\` to \`backlog\` or \`agenda\`.`,
    );
  }
  if (event === "issues" && (action === "deleted" || action === "transferred")) {
    return {
      kind: "nothing",
      sentence: `Issue #${issue.number} was ${action}: there is nothing left here to refine.`,
    };
  }
  const trigger = event === "issue_comment" ? "comment" : "issue";
  return { kind: "refine", issue: issue.number, issues: true, agenda, baseline: false, trigger };
}
