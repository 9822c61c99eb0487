/** The profiles of a policy that names none: bugs, epics, stories and features are held to different bars. */
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
      environment: "advised",
      evidence: "advised",
      "evidence-of-need": "off",
      "out-of-scope": "off",
      "acceptance-criteria": "off",
      "plain-words": "off",
      "goal-link": "advised",
    },
  },
  {
    name: "epic",
    match: { types: ["epic"], labels: ["epic"], forms: ["epic.yml"] },
    rules: {
      "acceptance-criteria": "advised",
      estimate: "off",
      "small-enough": "off",
      "single-purpose": "off",
      parent: { level: "advised", expects: "children" },
    },
  },
  {
    name: "story",
    match: {
      types: ["story", "user story"],
      labels: ["story", "user story", "user-story"],
      forms: ["story.yml", "user-story.yml", "user_story.yml"],
    },
    rules: { "user-story": "advised" },
  },
  {
    name: "feature",
    match: {
      types: ["feature"],
      labels: ["feature", "enhancement"],
      forms: ["feature.yml", "feature_request.yml", "feature-request.yml"],
    },
    // A story need not be there, but one that is there is told well.
    rules: { "user-story": { level: "advised", told: false } },
  },
];
