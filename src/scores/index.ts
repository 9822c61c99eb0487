/** The score models, in the order they are documented. */
import { ice } from "./ice.ts";
import { rice } from "./rice.ts";
import type { ScoreModel } from "./score-model.ts";
import { valueEffort } from "./value-effort.ts";
import { wsjf } from "./wsjf.ts";

export const models: readonly ScoreModel[] = [valueEffort, rice, ice, wsjf];
