/** A factor of the score. */
import type { CommandKind } from "../command.ts";
import { readFactor } from "../read-factor.ts";

export const factors: CommandKind = {
  id: "factors",
  usage: "/FACTOR NUMBER",
  sentence: "A factor of the score is this number, or word, of its range; `none` takes it away.",
  examples: ["/value 8", "/time-criticality 13", "/confidence 80%", "/value none"],
  names: ({ factors: specs }) => specs.map(({ name }) => name.toLowerCase()),
  read(argument, context) {
    const spec = context.model.factors.find(({ name }) => name.toLowerCase() === context.name);
    if (spec === undefined) {
      throw new RangeError(`The model \`${context.model.id}\` has no factor \`${context.name}\`.`);
    }
    return readFactor(argument, spec, context);
  },
};
