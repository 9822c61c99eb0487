/** The shape of `.github/plumbline.yml`, assembled from the rules and score models: the one source of defaults and editor help. */
import { z } from "zod";
import { goalOptions } from "../goals/goal-options.ts";
import { isDay } from "../calendar/day.ts";
import { TOPICS } from "../issue/topics.ts";
import { rules } from "../rules/index.ts";
import type { Rule } from "../rules/rule.ts";
import { scoreOptions } from "../scores/score-options.ts";
import { agendaSchema } from "./agenda-options.ts";
import { commandsSchema, commentSchema } from "./comment-options.ts";

export const LEVEL = z.enum(["required", "advised", "off"]);
const NAMES = z.array(z.string().trim().min(1)).default([]);
/** GitHub allows 50 characters. */
const LABEL = z.string().trim().min(1).max(50);

/** A level, or a mapping with a level and the rule's own options. */
function ruleSetting(rule: Rule) {
  const levels = LEVEL.refine(
    (level) => level !== "required" || rule.needsBacklog !== true,
    `\`${rule.id}\` is found over the whole backlog, which an issue's own event does not read: it can be \`advised\` at most`,
  );
  const level = levels.optional().describe("`required`, `advised` or `off`.");
  return z
    .union([levels, asWritten(rule.options).extend({ level })])
    .optional()
    .describe(`${rule.sentence} Unless said otherwise: \`${rule.level}\`.`);
}

/** Options without their defaults: what a profile leaves out is what holds for all, not what the rule would say. */
function asWritten(options: z.ZodObject) {
  const entries = Object.entries(options.shape).map(([key, option]) =>
    option instanceof z.ZodDefault
      ? [key, z.optional(option.unwrap()).meta({ ...option.meta(), default: option.def.defaultValue })]
      : [key, option],
  );
  return z.strictObject(Object.fromEntries(entries));
}

const rulesSchema = z.strictObject(Object.fromEntries(rules.map((rule) => [rule.id, ruleSetting(rule)])));

export const profileSchema = z.strictObject({
  name: z.string().min(1).describe("What the comment calls it."),
  match: z
    .strictObject({
      types: NAMES.describe("Issue types."),
      labels: NAMES.describe("Labels."),
      forms: NAMES.describe("File names of issue forms, such as `bug.yml`."),
      titles: NAMES.describe(
        "Whole titles, where `*` stands for anything, such as `[Bug]*`. Case does not matter.",
      ),
    })
    .describe("Issues it is for: one match is enough. The first profile that matches wins."),
  rules: rulesSchema.default({}).describe("What differs from `readiness.rules`."),
});

const waiverSchema = z.strictObject({
  issue: z.number().int().min(1).describe("Number of the issue."),
  rule: z.enum(rules.map(({ id }) => id)).describe("The rule that is not asked of it."),
  by: z.string().trim().min(1).describe("Login of the person who decided it."),
  because: z.string().trim().min(3).describe("Why, in a sentence."),
  until: z
    .string()
    .refine(isDay, "Expected a day such as `2026-12-31`")
    .describe("The last day it holds, `YYYY-MM-DD`."),
});

const aheadSchema = z.strictObject({
  iterations: z
    .number()
    .min(0.5)
    .max(20)
    .default(2)
    .describe("How many iterations ahead work is made ready."),
  velocity: z.number().min(1).max(1000).default(10).describe("Issues the team finishes in one."),
  weeks: z.number().int().min(1).max(13).default(2).describe("Weeks of an iteration."),
});

const FIELD = z.string().trim().min(1).max(100);

/** Fields that are written only where the policy names them. */
const FIELDS_ON_DEMAND = {
  effective: FIELD.optional().describe(
    "Number field that what ranks is written to: the override where there is one, else the score. Sort the board by it.",
  ),
  band: FIELD.optional().describe("Single-select or text field the band is written to, such as P1."),
  deadline: FIELD.optional().describe(
    "Date field the last day of the goal is written to, or iteration field: the iteration that day falls in.",
  ),
  explanation: FIELD.optional().describe("Text field that says in a line how the score comes about."),
  "override-reason": FIELD.optional().describe("Text field in which people say why they set an override."),
};

const projectSchema = z.strictObject({
  owner: z.string().min(1).describe("Organisation or user that owns the project."),
  number: z.number().int().min(1).describe("The number in the project's URL."),
  fields: z
    .strictObject({
      score: FIELD.default("Score").describe("Number field the score is written to."),
      readiness: FIELD.default("Readiness").describe("Single-select field with Ready, Almost, Not ready."),
      goal: FIELD.default("Goal").describe("Text or single-select field the goal is written to."),
      override: FIELD.default("Override").describe("Number field people write; it goes before the score."),
      ...FIELDS_ON_DEMAND,
    })
    .prefault({})
    .describe("Names of the project's fields."),
});

const issueFieldsSchema = z
  .strictObject({
    score: FIELD.optional().describe("Number field the score is written to."),
    readiness: FIELD.optional().describe("Single-select field with Ready, Almost, Not ready."),
    goal: FIELD.optional().describe("Text or single-select field the goal is written to."),
    override: FIELD.optional().describe("Number field people write; it goes before the score."),
    ...FIELDS_ON_DEMAND,
  })
  .describe(
    "Names of the organisation's issue fields the same is written to; with `{}` they are only read, for factors and goals.",
  );

const HEADINGS = z.array(z.string().trim().min(1).max(200)).max(100).optional();

/** Headings in words of the team's own, by topic. */
const wordsSchema = z
  .strictObject(Object.fromEntries(TOPICS.map((topic) => [topic, HEADINGS])))
  .default({})
  .describe(
    "Headings in another language, by what stands under them, such as `acceptance-criteria: [Abnahmekriterien]`. English and Portuguese are known. Case, accents, numbering and bracketed remarks do not matter.",
  );

export const policySchema = z
  .strictObject({
    project: projectSchema
      .optional()
      .describe("The project assessments are written to; none where left out."),
    "issue-fields": issueFieldsSchema.optional(),
    goals: goalOptions.describe("Path of the register of goals, or where else goals are kept."),
    labels: z
      .strictObject({
        ready: LABEL.default("ready").describe("On issues that nothing required is missing from."),
        "not-ready": LABEL.default("needs refinement").describe("On all others."),
        waived: LABEL.default("waived").describe(
          "On issues for which a comment has waived a rule: taken off, the waiver ends.",
        ),
        snoozed: LABEL.default("snoozed").describe(
          "On issues that are put off until a day: taken off, they are back at once.",
        ),
        spike: LABEL.default("spike").describe("On issues of which something has to be found out first."),
      })
      .prefault({})
      .describe("Names of the labels."),
    comment: commentSchema
      .default(true)
      .describe("Whether an issue gets the one comment, and how it behaves."),
    commands: commandsSchema
      .prefault({})
      .describe("Commands such as `/goal G-2` in comments of people who may triage; `false` for none."),
    exempt: z
      .strictObject({
        authors: NAMES.default(["dependabot[bot]", "renovate[bot]"]).describe(
          "Logins whose issues are left alone; `*[bot]` stands for every bot.",
        ),
        labels: NAMES.default(["duplicate", "invalid", "question", "wontfix"]).describe(
          "Labels of issues that are left alone; where left out, those of GitHub's own labels that mean there is nothing to do.",
        ),
      })
      .prefault({})
      .describe("Issues that are left alone."),
    readiness: z
      .strictObject({
        rules: rulesSchema.default({}).describe("The definition of ready for every issue."),
        profiles: z
          .array(profileSchema)
          .optional()
          .describe("What differs for some of them; bug, epic, story and feature where left out."),
        ahead: aheadSchema
          .prefault({})
          .describe(
            "How far from the top issues are asked for the full bar; the others only for the small bar of the stage `intake`. Both numbers are multiplied.",
          ),
        waivers: z
          .array(waiverSchema)
          .max(1000)
          .default([])
          .describe(
            "Rules that are not asked of one issue for a while. Whoever may change this file may waive.",
          ),
      })
      .prefault({})
      .describe("The definition of ready."),
    words: wordsSchema,
    score: scoreOptions.prefault({}).describe("How priority is scored."),
    agenda: z
      .union([z.literal(false), agendaSchema])
      .default(() => agendaSchema.parse({}))
      .describe("The refinement agenda; `false` for none."),
  })
  .describe(
    "Plumbline's policy: the definition of ready, the score, the project and the agenda of a repository.",
  );

export type PolicyFile = z.output<typeof policySchema>;
