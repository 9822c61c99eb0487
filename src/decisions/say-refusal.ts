/** Why something is not done for a person, in one line. */
import type { ScoreModel } from "../scores/score-model.ts";
import { type CommandKind, namesOf, quoted } from "./command.ts";
import { commands } from "./commands/index.ts";
import { type Court, whoMayNot } from "./may-decide.ts";

/** Factors named of many. */
const MOST_NAMED = 3;
/** Days after which a permission that GitHub does not tell is none: of a comment, and of an agenda, whose next may be a month away. */
export const GIVEN_UP = { comment: 7, agenda: 60 } as const;

/**
 * `people` had to be allowed; `given up`: GitHub did not tell for days. `of` is `null` where only a role counts: in an
 * agenda.
 */
export function refusal(
  people: readonly (string | null)[],
  why: "no" | "given up",
  of: CommandKind | null,
  { court, model }: { readonly court: Court; readonly model: ScoreModel },
): string {
  if (people.includes(null)) {
    return "the account that wrote it is gone.";
  }
  if (why === "given up") {
    const time = of === null ? `${GIVEN_UP.agenda} days` : "a week";
    const whom = namesIn(people);
    return `for ${time} GitHub did not tell whether ${whom} may decide this. Write it again.`;
  }
  const who = whoMayNot(people, of, court);
  const start = `${namesIn(who)} ${who.length === 1 ? "has" : "have"} no triage role here.`;
  const granted = of === null ? [] : grantedNames(court, model);
  return granted.length === 0 ? start : `${start} The author of an issue may use ${granted.join(", ")}.`;
}

function namesIn(people: readonly (string | null)[]): string {
  return people.flatMap((login) => (login === null ? [] : [quoted(login)])).join(" and ");
}

/** As they are written: a factor by its own name. */
function grantedNames({ settings }: Court, model: ScoreModel): readonly string[] {
  const granted = commands.filter(({ id }) => settings?.author.includes(id) === true);
  return granted.flatMap((kind) => {
    const names = namesOf(kind, model);
    const more = names.length - MOST_NAMED;
    const shown = (more > 0 ? names.slice(0, MOST_NAMED) : names).map((name) => quoted(`/${name}`));
    return more > 0 ? [...shown, `${more} more ${more === 1 ? "factor" : "factors"}`] : shown;
  });
}

export function waits(words: string, by: string | null): string {
  const whom = by === null ? "its author" : quoted(by);
  return `${quoted(words)} waits: GitHub did not tell whether ${whom} may decide this. The next run asks again.`;
}
