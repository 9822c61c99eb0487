/** Nothing open stands in its way. */
import { z } from "zod";
import { defineRule } from "./rule.ts";

export const dependenciesClear = defineRule({
  id: "dependencies-clear",
  sentence: "No open issue blocks it.",
  level: "required",
  stage: "ready",
  options: z.strictObject({}),
  example: {
    ready: { title: "Remember the delivery address", body: "" },
    unready: { title: "Remember the delivery address", body: "", blockedBy: [7] },
  },
  check(issue) {
    const blockers = issue.blockedBy.filter(({ state }) => state === "open");
    return blockers.map(({ number, owner, repository }) => {
      const name =
        issue.url.includes(`/${owner}/${repository}/`) || owner === ""
          ? `#${number}`
          : `${owner}/${repository}#${number}`;
      return {
        message: `Blocked by \`${name}\`, which is open.`,
        quote: null,
        place: null,
        edit: {
          kind: "act",
          sentence: `Finish \`${name}\` first, or remove the dependency if it no longer holds.`,
        },
      };
    });
  },
});
