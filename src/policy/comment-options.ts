/** What a policy says of the one comment, and of commands in the comments of people. */
import { z } from "zod";
import { shortDuration } from "../calendar/duration.ts";

export const commentOptions = z.strictObject({
  "when-ready": z
    .enum(["short", "minimised", "whole"])
    .default("short")
    .describe(
      "How the comment looks once nothing required is missing: one line with the rest folded away, minimised by GitHub, or as before.",
    ),
  grace: shortDuration
    .prefault("0 minutes")
    .describe("How long a new issue is left without a comment, so that its author can finish it."),
  sweep: z
    .number()
    .int()
    .min(0)
    .max(100)
    .default(5)
    .describe("Most comments one run over the whole backlog writes, for issues that newly need a person."),
});

export const commentSchema = z.union([z.boolean(), commentOptions]);

/** Commands that a policy may grant to the author of an issue who has no role in the repository. */
export const GRANTABLE = [
  "goal",
  "estimate",
  "factors",
  "override",
  "waive",
  "snooze",
  "split",
  "duplicate",
  "ready",
  "recheck",
  "help",
] as const;

export const commandsSchema = z.union([
  z.literal(false),
  z.strictObject({
    author: z
      .array(z.enum(GRANTABLE))
      .default(["recheck", "help"])
      .describe(
        "Commands an issue's author may give without a role in the repository; `factors` stands for every factor of the score.",
      ),
    ignore: z
      .array(z.string().trim().min(1).max(40))
      .default([])
      .describe("Commands of other programs, such as `lgtm`: nothing is said of them."),
  }),
]);
