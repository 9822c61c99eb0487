/** Writes the figures of docs/goals-on-real-backlogs.md; run by `npm run backlogs`. */
import { readFileSync, writeFileSync } from "node:fs";
import { measureBacklogs, pageParts } from "./backlog-figures.ts";
import { fillPart } from "./fill-part.ts";
import { hasBacklogs } from "./real-backlogs.ts";

const PAGE = "docs/goals-on-real-backlogs.md";

if (!hasBacklogs) {
  throw new Error("The corpus is not here: expected ../shared/corpus beside the repository.");
}
const page = Object.entries(pageParts(measureBacklogs())).reduce(
  (text, [name, content]) => fillPart(PAGE, text, name, content),
  readFileSync(PAGE, "utf8"),
);
writeFileSync(PAGE, page);
