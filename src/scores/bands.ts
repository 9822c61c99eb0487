/** Bands: names such as P0 to P3 for stretches of the score. */
import type { ScoreModel } from "./score-model.ts";
import type { ScoreOptions } from "./score-options.ts";

/** Name → lowest score: the policy's own, else the model's. */
export function bandsOf(model: ScoreModel, options: ScoreOptions): Readonly<Record<string, number>> {
  return Object.keys(options.bands).length > 0 ? options.bands : model.bands;
}

/** The band with the highest threshold at or below the score; the lowest band for a score below all of them. */
export function bandOf(score: number, bands: Readonly<Record<string, number>>): string | null {
  const falling = Object.entries(bands).sort(([, a], [, b]) => b - a);
  return (falling.find(([, lowest]) => score >= lowest) ?? falling.at(-1))?.[0] ?? null;
}
