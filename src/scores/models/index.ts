/** The score models, in the order they are documented. */
import type { MadeModel, ScoreModel } from "../score-model.ts";
import { cd3 } from "./cd3.ts";
import { custom } from "./custom.ts";
import { ice } from "./ice.ts";
import { moscow } from "./moscow.ts";
import { opportunity } from "./opportunity.ts";
import { rice } from "./rice.ts";
import { scorecard } from "./scorecard.ts";
import { valueEffort } from "./value-effort.ts";
import { wsjf } from "./wsjf.ts";
import { wsjfArnold } from "./wsjf-arnold.ts";

/** Those with factors and a formula of their own. */
export const models: readonly ScoreModel[] = [
  valueEffort,
  rice,
  ice,
  wsjf,
  wsjfArnold,
  cd3,
  opportunity,
  moscow,
];

/** Those that the policy's factors make. */
export const madeModels: readonly MadeModel[] = [scorecard, custom];
