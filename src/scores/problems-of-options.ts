/** What a policy says of scores that can have no effect, whatever the model: a source without its data, a thing said twice. */
import type { ModelProblem } from "./score-model.ts";
import type { ScoreOptions } from "./score-options.ts";

/** Paths start below `score`. */
export function problemsOfOptions(options: ScoreOptions): readonly ModelProblem[] {
  return [...idleSources(options), ...doubleRungs(options), ...doubleSteps(options), ...doubleBands(options)];
}

/** Sources of factors that nothing can come from. */
function idleSources({ factors, tickets, evidence }: ScoreOptions): readonly ModelProblem[] {
  return Object.entries(factors).flatMap(([name, factor]) => [
    ...(factor.evidence === undefined || evidence.files.length > 0
      ? []
      : [
          {
            path: ["factors", name, "evidence"],
            message: "There is no evidence to take it from: name the files in `score.evidence.files`.",
          },
        ]),
    ...(factor.signal !== "tickets" || tickets.length > 0
      ? []
      : [
          {
            path: ["factors", name, "signal"],
            message: "There is no ticket to count: say what their addresses look like in `score.tickets`.",
          },
        ]),
  ]);
}

function doubleRungs({ ladder }: ScoreOptions): readonly ModelProblem[] {
  return ladder.flatMap((rung, index) =>
    ladder.indexOf(rung) === index
      ? []
      : [{ path: ["ladder", index], message: `\`${rung}\` stands here twice: keep the place that counts.` }],
  );
}

function doubleSteps({ deadline }: ScoreOptions): readonly ModelProblem[] {
  return deadline.flatMap(({ within }, index) =>
    deadline.findIndex((step) => step.within === within) === index
      ? []
      : [
          {
            path: ["deadline", index, "within"],
            message: `Two steps begin ${within} days before the goal's last day: keep one.`,
          },
        ],
  );
}

function doubleBands({ bands }: ScoreOptions): readonly ModelProblem[] {
  const entries = Object.entries(bands);
  return entries.flatMap(([name, lowest], index) => {
    const twin = entries.slice(0, index).find(([, other]) => other === lowest);
    return twin === undefined
      ? []
      : [
          {
            path: ["bands", name],
            message: `\`${name}\` and \`${twin[0]}\` both begin at ${lowest}: give each a threshold of its own.`,
          },
        ];
  });
}
