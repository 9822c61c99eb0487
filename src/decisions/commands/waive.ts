/** A rule that is not asked of the issue for a while. */
import { addDays } from "../../calendar/day.ts";
import { rules } from "../../rules/index.ts";
import type { RuleSetting } from "../../rules/judge.ts";
import { didYouMean } from "../../yaml/did-you-mean.ts";
import { type CommandContext, type CommandKind, quoted, type Wrong } from "../command.ts";
import { readUntil } from "../read-until.ts";

const LONGEST_REASON = 280;
/** Days, of the day that is proposed. */
const USUAL = 28;
/** Letters that say enough of a rule's name. */
const SHORTEST = 3;

export const waive: CommandKind = {
  id: "waive",
  usage: "/waive RULE until DAY because REASON",
  sentence: "A rule is not asked of the issue until a day, at most a year ahead, for a reason.",
  examples: [
    "/waive estimate until 2026-12-31 because the spike decides",
    "/waive estimate until 2 weeks because the spike decides",
  ],
  read(argument, context) {
    const [, written = "", rest = ""] = /^(\S+)(?:\s+(.*))?$/.exec(argument) ?? [];
    const rule = rules.find(({ id }) => id === written.toLowerCase().replaceAll(/[`'":,]/g, ""))?.id;
    if (rule === undefined) {
      return noRule(written, rest, context);
    }
    if (!context.policy.profiles.some(({ rules: settings }) => isAsked(settings[rule]))) {
      return { wrong: `the rule \`${rule}\` is off: there is nothing to waive.` };
    }
    const { until, because } = partsOf(rest);
    const day = until === "" ? null : readUntil(until, context.written);
    if (day?.kind === "day" && because !== "") {
      const reason = Array.from(because).slice(0, LONGEST_REASON).join("");
      return { kind: "waive", rule, until: day.day, because: reason };
    }
    const known = day?.kind === "day" && day.day >= context.today ? day.day : addDays(context.today, USUAL);
    const whole = context.write(`${rule} until ${known} because ${because === "" ? "…" : because}`);
    switch (day?.kind) {
      case undefined:
        return { wrong: `say until when${because === "" ? " and why" : ""}: write ${whole}.` };
      case "past":
        return { wrong: `${quoted(until)} is past; write ${whole}.` };
      case "too far":
        return { wrong: `${quoted(until)} is more than a year ahead; write ${whole}.` };
      case "unread":
        return {
          wrong: `${quoted(until)} is no day such as \`${known}\` or \`4 weeks\`; write ${whole}.`,
        };
      case "day":
        return { wrong: `say why: write ${whole}.` };
    }
  },
};

/** In either order; a reason may speak of days itself. */
function partsOf(rest: string): { readonly until: string; readonly because: string } {
  const first = /^until\s+(.*?)(?:[\s,]+because(?:\s+(.*))?)?$/i.exec(rest);
  if (first !== null) {
    return { until: (first[1] ?? "").trim(), because: (first[2] ?? "").trim() };
  }
  const last = /^because\s+(.*?)[\s,]+until\s+(\d{4}-\d{2}-\d{2}|\d{1,4}\s*\p{L}+|an?\s\p{L}+)[.!]?$/iu.exec(
    rest,
  );
  if (last !== null) {
    return { until: last[2] ?? "", because: (last[1] ?? "").trim() };
  }
  return { until: "", because: /^because\s+(.*)$/i.exec(rest)?.[1]?.trim() ?? "" };
}

function noRule(written: string, rest: string, { policy, write, today }: CommandContext): Wrong {
  const asked = rules
    .map(({ id }) => id)
    .filter((id) => policy.profiles.some(({ rules: settings }) => isAsked(settings[id])));
  const near = ruleLike(written, asked);
  const usual = `until ${addDays(today, USUAL)} because …`;
  const example = `${write(`RULE ${usual}`)} with the name of the rule that is not met`;
  if (written === "" || /^(?:until|because)$/i.test(written)) {
    return { wrong: `it names no rule; write ${example}.` };
  }
  return near === null
    ? { wrong: `there is no rule ${quoted(written)}; write ${example}.` }
    : {
        wrong: `there is no rule ${quoted(written)}; did you mean ${write(`${near} ${rest === "" ? usual : rest}`)}?`,
      };
}

/** People shorten a name to its first word; what is asked of some issue goes before what is off. */
function ruleLike(written: string, asked: readonly string[]): string | null {
  const begun = written.toLowerCase().replaceAll(/[`'":,.]/g, "");
  const all = [...asked, ...rules.map(({ id }) => id)];
  const whole = begun.length < SHORTEST ? undefined : all.find((id) => id.startsWith(begun));
  return whole ?? didYouMean(written, all);
}

function isAsked(setting: RuleSetting | undefined): boolean {
  return setting !== undefined && setting.level !== "off";
}
