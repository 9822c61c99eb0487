/** READ: what a run needs to know, in as few requests as it takes. */
import type { Ask, Reading } from "./port.ts";
import { readBacklog } from "./read-backlog.ts";
import { readOneIssue } from "./read-one-issue.ts";
import type { Transports } from "./transport.ts";

export function readSnapshot(transports: Transports, ask: Ask): Promise<Reading> {
  return ask.issue === "all" ? readBacklog(transports, ask) : readOneIssue(transports, ask, ask.issue);
}
