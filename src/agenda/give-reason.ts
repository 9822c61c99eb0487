/** Why an entry is on the agenda, in a few words: “rank 3, two things missing, undecided twice”. */
import { dayNumber } from "../calendar/day.ts";
import type { Candidate, Dispute, Matter } from "./matter.ts";
import { sayCount, sayTimes } from "./say-count.ts";
import { isScored, type Scene } from "./set-scene.ts";

/** Days from which on it is told how long an issue has been open. */
const LONG = 180;
const MONTH = 30;

export function giveReason(candidate: Candidate, { today }: Scene): string {
  const { assessment, matter, disputes, missing, carried } = candidate;
  const { issue, rank } = assessment;
  const months = Math.floor((dayNumber(today) - dayNumber(issue.createdAt)) / MONTH);
  const parts = [
    isScored(assessment) && rank !== null ? `rank ${rank}` : "not scored yet",
    issue.votes > 0 ? `${issue.votes} 👍` : null,
    missing.length > 0 ? `${sayCount(missing.length, "thing")} missing` : null,
    matterText(matter),
    ...disputes.map(disputeText),
    months * MONTH >= LONG ? `open for ${sayCount(months, "month")}` : null,
    carried > 0 ? `undecided ${sayTimes(carried)}` : null,
  ];
  return [...new Set(parts.filter((part) => part !== null))].join(", ");
}

/** `null` where the rest says it. */
function matterText(matter: Matter): string | null {
  switch (matter.kind) {
    case "too-big":
      return "too big";
    case "circle":
      return "in a circle";
    case "inverted":
      return "kept below what waits for it";
    case "blocked":
      return "blocked";
    case "returned":
      return "put off until now";
    case "aged":
      return "its text is old";
    case "deadline":
      return "too late for its goal";
    case "waiver":
      return "its waiver ends";
    case "abandoned":
      return "waited for what was given up";
    case "intake":
    case "not-ready":
    case "dispute":
      return null;
  }
}

function disputeText({ kind }: Dispute): string {
  switch (kind) {
    case "goals":
      return "names several goals";
    case "override":
      return "set otherwise than scored";
    case "expired":
      return "its override has expired";
    case "range":
      return "its score is not certain";
    case "raised":
      return "raised by what waits for it";
  }
}
