/** READ: what a run needs to know, in as few requests as it takes. */
import type { Rest } from "./open-rest.ts";
import type { Ask, Reading } from "./port.ts";
import { readBacklog } from "./read-backlog.ts";
import { readOneIssue } from "./read-one-issue.ts";
import type { Transports } from "./transport.ts";

export function readSnapshot(transports: Transports, rest: Rest, ask: Ask): Promise<Reading> {
  return ask.issue === "all"
    ? readBacklog(transports, rest, ask)
    : readOneIssue(transports, rest, ask, ask.issue);
}
