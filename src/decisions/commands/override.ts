/** A score that a person sets in place of the computed one. */
import { readNumber } from "../../scores/ladder/read-number.ts";
import { type CommandKind, quoted, isNone } from "../command.ts";

/** In code points: what GitHub keeps beside a field's value. */
const LONGEST_REASON = 280;
const HIGHEST = 1e9;

export const override: CommandKind = {
  id: "override",
  usage: "/override NUMBER because REASON",
  sentence:
    "The issue ranks by this number in place of its score, for a reason; `none` gives the score back.",
  examples: ["/override 40 because the contract asks for it in June", "/override none"],
  read(argument, { policy, write }) {
    if (isNone(argument)) {
      return { kind: "override", value: null, because: null };
    }
    const [, written = "", reason = ""] = /^(.*?)(?:(?:^|[\s,]+)because(?:\s+(.*))?)?$/i.exec(argument) ?? [];
    const number = BARE.test(written) ? readNumber(written) : null;
    const because = Array.from(reason.trim()).slice(0, LONGEST_REASON).join("");
    if (number === null || Math.abs(number.value) > HIGHEST) {
      const start = written === "" ? "it names no number" : `${quoted(written)} is no number`;
      return { wrong: `${start}; write ${write(`40 because ${because === "" ? "…" : because}`)}.` };
    }
    const kept = [policy.project?.fields, policy.issueFields].some(
      (names) => (names?.overrideReason ?? null) !== null,
    );
    return because === "" && kept
      ? { wrong: `say why: write ${write(`${written} because …`)}.` }
      : { kind: "override", value: number.value, because: because === "" ? null : because };
  },
};

/** Digits with what may stand between them, and no word. */
const BARE = /^[+−-]?[\d.,'’_ ]+$/;
