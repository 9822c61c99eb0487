/** The profiles of a policy that names none: bugs, stories and chores are held to different bars. */
import type { z } from "zod";
import type { profileSchema } from "./policy-schema.ts";

export const defaultProfiles: readonly z.input<typeof profileSchema>[] = [
  {
    name: "bug",
    match: {
      types: ["bug"],
      labels: ["bug", "type: bug", "kind/bug"],
      forms: ["bug.yml", "bug_report.yml", "bug-report.yml"],
    },
    rules: {
      problem: "off",
      "steps-to-reproduce": "required",
      "expected-and-actual": "required",
      "acceptance-criteria": "off",
      "goal-link": "advised",
    },
  },
  {
    name: "epic",
    match: { types: ["epic"], labels: ["epic"], forms: ["epic.yml"] },
    rules: { "acceptance-criteria": "advised", estimate: "off", "small-enough": "off" },
  },
  {
    name: "story",
    match: {
      types: ["feature", "story", "user story"],
      labels: ["story", "user story", "user-story", "feature", "enhancement"],
      forms: [
        "story.yml",
        "user-story.yml",
        "user_story.yml",
        "feature.yml",
        "feature_request.yml",
        "feature-request.yml",
      ],
    },
    rules: { "user-story": "advised" },
  },
];
