/** What it is worth to decide a matter in the meeting: rank × unreadiness × disagreement × age [docs/agenda.md]. */
import { dayNumber } from "../calendar/day.ts";
import type { Worth } from "../model/agenda.ts";
import type { Candidate } from "./matter.ts";
import { isScored, type Scene } from "./set-scene.ts";

/** What one thing that people or data do not agree about adds, and how many count. */
const A_DISPUTE = 0.5;
const MOST_DISPUTES = 4;
/** What it adds to be left undecided once, and how often that counts. */
const A_CARRY = 0.5;
const MOST_CARRIES = 4;
const YEAR = 365;

/** Every part is within bounds: rank and unreadiness above 0 and at most 1, disagreement 1 to 3, age 1 to 4. */
export function weighWorth(candidate: Candidate, scene: Scene): Worth {
  const parts = {
    rank: rankPart(candidate, scene),
    unreadiness: unreadinessPart(candidate, scene),
    disagreement: disagreementPart(candidate),
    age: agePart(candidate, scene),
  };
  return { ...parts, value: parts.rank * parts.unreadiness * parts.disagreement * parts.age };
}

/** 1 for the first place, ½ for the last that is next in line, falling on towards 0. */
function rankPart({ assessment }: Candidate, { places, policy }: Scene): number {
  const place = places.get(assessment.issue.number) ?? places.size + 1;
  return 1 / (1 + (place - 1) / Math.max(1, policy.ahead - 1));
}

/** Of what is required, the score counted as one thing more: one more than is missing, of one more than is asked. */
function unreadinessPart({ assessment, missing }: Candidate, { policy }: Scene): number {
  const profile = policy.profiles.find(({ name }) => name === assessment.profile);
  const asked = Object.values(profile?.rules ?? {}).filter(({ level }) => level === "required").length;
  const lacking = new Set(missing.map(({ rule }) => rule)).size + (isScored(assessment) ? 0 : 1);
  return Math.min(1, (1 + lacking) / (2 + asked));
}

function disagreementPart({ disputes, matter }: Candidate): number {
  const knot = matter.kind === "circle" || matter.kind === "inverted" ? 1 : 0;
  return 1 + A_DISPUTE * Math.min(MOST_DISPUTES, disputes.length + knot);
}

/** What nobody has scored gains nothing by lying there. */
function agePart({ assessment, carried }: Candidate, { today }: Scene): number {
  const days = isScored(assessment) ? dayNumber(today) - dayNumber(assessment.issue.createdAt) : 0;
  const years = Math.min(1, Math.max(0, days) / YEAR);
  return 1 + years + A_CARRY * Math.min(MOST_CARRIES, carried);
}
