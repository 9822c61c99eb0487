/** Matters packed into the minutes of a meeting, section by section; what finds no room waits in order. */
import { type AgendaSection, SECTIONS, type SectionId } from "../model/agenda.ts";
import type { CodeOwnerRule } from "./code-owners-of.ts";
import { makeEntry, minutesFor, type Weighed } from "./make-entry.ts";
import { type Candidate, type Matter, sectionOf } from "./matter.ts";
import type { Scene } from "./set-scene.ts";
import { weighWorth } from "./weigh-worth.ts";

/** Most of the talking time that carried-over entries may take, but room for a short one; and that intake may. */
const CARRIED_SHARE = 1 / 2;
const SHORTEST = 5;
const INTAKE_SHARE = 1 / 3;
/** What only makes more ready: it can wait while enough is. */
const CAN_WAIT: ReadonlySet<Matter["kind"]> = new Set(["not-ready", "too-big", "blocked", "aged"]);

/**
 * `time`: minutes for entries. In line: what was carried over, intake, then everything else by its worth; what does not
 * fit makes room for a shorter one behind it. Time left over goes to intake, unless `enough` is ready.
 */
export function fillSections(
  candidates: readonly Candidate[],
  time: number,
  enough: boolean,
  scene: Scene,
  codeOwners: readonly CodeOwnerRule[],
): readonly AgendaSection[] {
  const weighed = candidates
    .map((one): Weighed => ({ ...one, worth: weighWorth(one, scene), minutes: minutesFor(one, time) }))
    .sort(byWorth);
  const inSection = (id: SectionId): readonly Weighed[] => weighed.filter((one) => sectionOf(one) === id);
  const intake = inSection("intake");
  const others = weighed.filter((one) => {
    const section = sectionOf(one);
    return section !== "carried" && section !== "intake" && !(enough && CAN_WAIT.has(one.matter.kind));
  });
  const chosen = new Set<Weighed>();
  const spent = (): number => [...chosen].reduce((sum, { minutes }) => sum + minutes, 0);
  choose(inSection("carried"), Math.max(SHORTEST, time * CARRIED_SHARE), chosen);
  choose(intake, Math.min(time * INTAKE_SHARE, time - spent()), chosen);
  choose(others, time - spent(), chosen);
  if (!enough) {
    choose(intake, time - spent(), chosen);
  }
  const left = time - spent();
  const isHeld = (one: Weighed): boolean => {
    const section = sectionOf(one);
    return (
      enough &&
      section !== "carried" &&
      (section === "intake" ? one.minutes <= left : CAN_WAIT.has(one.matter.kind))
    );
  };
  return SECTIONS.map((id) => {
    const all = inSection(id);
    return {
      id,
      entries: all.filter((one) => chosen.has(one)).map((one) => makeEntry(one, scene, codeOwners)),
      waiting: numbersOf(all.filter((one) => !chosen.has(one) && !isHeld(one))),
      held: numbersOf(all.filter((one) => !chosen.has(one) && isHeld(one))),
    };
  });
}

function numbersOf(all: readonly Weighed[]): readonly number[] {
  return all.map(({ assessment }) => assessment.issue.number);
}

/** Those of the line that fit into the minutes, added to what was chosen before. */
function choose(line: readonly Weighed[], minutes: number, chosen: Set<Weighed>): void {
  let left = minutes;
  for (const one of line) {
    if (!chosen.has(one) && one.minutes <= left) {
      chosen.add(one);
      left -= one.minutes;
    }
  }
}

/** Ties by rank, then number. */
function byWorth(a: Weighed, b: Weighed): number {
  return (
    b.worth.value - a.worth.value ||
    (a.assessment.rank ?? 0) - (b.assessment.rank ?? 0) ||
    a.assessment.issue.number - b.assessment.issue.number
  );
}
