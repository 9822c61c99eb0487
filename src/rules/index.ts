/** The rules, in the order in which they are told and documented. */
import { acceptanceCriteria } from "./acceptance-criteria.ts";
import { dependenciesClear } from "./dependencies-clear.ts";
import { estimate } from "./estimate.ts";
import { expectedAndActual } from "./expected-and-actual.ts";
import { formComplete } from "./form-complete.ts";
import { goalLink } from "./goal-link.ts";
import { noPlaceholders } from "./no-placeholders.ts";
import { openQuestions } from "./open-questions.ts";
import { problem } from "./problem.ts";
import { readable } from "./readable.ts";
import type { Rule } from "./rule.ts";
import { smallEnough } from "./small-enough.ts";
import { stepsToReproduce } from "./steps-to-reproduce.ts";
import { title } from "./title.ts";
import { userStory } from "./user-story.ts";

export const rules: readonly Rule[] = [
  title,
  readable,
  noPlaceholders,
  problem,
  userStory,
  stepsToReproduce,
  expectedAndActual,
  formComplete,
  acceptanceCriteria,
  goalLink,
  estimate,
  smallEnough,
  dependenciesClear,
  openQuestions,
];
