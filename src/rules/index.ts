/** The rules, in the order in which they are told and documented. */
import { acceptanceCriteria } from "./acceptance-criteria.ts";
import { dependenciesClear } from "./dependencies-clear.ts";
import { described } from "./described.ts";
import { environment } from "./environment.ts";
import { estimate } from "./estimate.ts";
import { evidence } from "./evidence.ts";
import { evidenceOfNeed } from "./evidence-of-need.ts";
import { expectedAndActual } from "./expected-and-actual.ts";
import { formComplete } from "./form-complete.ts";
import { fresh } from "./fresh.ts";
import { goalLink } from "./goal-link.ts";
import { noPlaceholders } from "./no-placeholders.ts";
import { openQuestions } from "./open-questions.ts";
import { owner } from "./owner.ts";
import { parent } from "./parent.ts";
import { outOfScope } from "./out-of-scope.ts";
import { plainWords } from "./plain-words.ts";
import { scenarioSyntax } from "./scenario-syntax.ts";
import { problem } from "./problem.ts";
import { readable } from "./readable.ts";
import type { Rule } from "./rule.ts";
import { signOff } from "./sign-off.ts";
import { singlePurpose } from "./single-purpose.ts";
import { smallEnough } from "./small-enough.ts";
import { stepsToReproduce } from "./steps-to-reproduce.ts";
import { title } from "./title.ts";
import { unique } from "./unique.ts";
import { userStory } from "./user-story.ts";

export const rules: readonly Rule[] = [
  title,
  described,
  readable,
  noPlaceholders,
  problem,
  userStory,
  outOfScope,
  stepsToReproduce,
  expectedAndActual,
  environment,
  evidence,
  formComplete,
  acceptanceCriteria,
  scenarioSyntax,
  plainWords,
  goalLink,
  evidenceOfNeed,
  estimate,
  smallEnough,
  singlePurpose,
  dependenciesClear,
  parent,
  owner,
  signOff,
  unique,
  fresh,
  openQuestions,
];
