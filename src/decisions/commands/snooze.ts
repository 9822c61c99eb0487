/** An issue that is put off. */
import { addDays } from "../../calendar/day.ts";
import { type CommandKind, quoted, isNone } from "../command.ts";
import { readUntil } from "../read-until.ts";

const USUAL = "2 weeks";

export const snooze: CommandKind = {
  id: "snooze",
  usage: "/snooze TIME",
  sentence: "The issue is put off for a while, or until a day, at most a year ahead; `none` brings it back.",
  examples: ["/snooze 2 weeks", "/snooze until 2026-12-31", "/snooze none"],
  read(argument, { today, written, write }) {
    if (isNone(argument)) {
      return { kind: "snooze", until: null };
    }
    if (argument === "") {
      return { wrong: `say how long: write ${write(USUAL)} or ${write(`until ${addDays(today, 14)}`)}.` };
    }
    const read = readUntil(argument, written);
    // On the day it comes back it is back: that very day would put nothing off.
    if (read.kind === "past" || (read.kind === "day" && read.day === written)) {
      return { wrong: `${quoted(argument)} is not ahead; write ${write(USUAL)}.` };
    }
    switch (read.kind) {
      case "day":
        return { kind: "snooze", until: read.day };
      case "too far":
        return { wrong: `${quoted(argument)} is more than a year ahead; write ${write(USUAL)}.` };
      case "unread":
        return {
          wrong: `${quoted(argument)} is no length of time; write ${write(USUAL)} or ${write(`until ${addDays(today, 14)}`)}.`,
        };
    }
  },
};
