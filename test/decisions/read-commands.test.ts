/** Every command as people write it: what it means, or the line of help they get. */
import { describe, expect, test } from "vitest";
import { findDecisions } from "../../src/decisions/find-decisions.ts";
import type { Act } from "../../src/model/decision.ts";
import { policyOf } from "../plan/build.ts";
import { agenda, comment, found, policy, NOTHING, thread, world } from "./build.ts";

function act(line: string, by = policy): Act | string {
  const { decisions, misread } = found([comment(1, line)], undefined, { policy: by });
  expect(decisions.length + misread.length).toBe(1);
  return decisions[0]?.act ?? misread[0]?.sentence ?? "";
}

const RICE = policyOf("score: { model: rice, factors: { impact: { words: { High: 2, Low: 0.5 } } } }");
const MOSCOW = policyOf("score: { model: moscow }");
const WIDE = policyOf("score: { factors: { value: { low: 1, high: 100 } } }");

const value = (number: number | null, factor = "value"): Act => ({ kind: "factor", factor, value: number });

describe("commands that are understood", () => {
  test.each<[string, Act]>([
    ["/goal G-1", { kind: "goal", goal: "G-1" }],
    ["/goal g-1", { kind: "goal", goal: "G-1" }],
    ["/Goal G-1 ", { kind: "goal", goal: "G-1" }],
    ["/goal  `G-1`", { kind: "goal", goal: "G-1" }],
    ["/goal\u00A0G-1", { kind: "goal", goal: "G-1" }],
    ["/goal Checkout takes less than a minute", { kind: "goal", goal: "G-1" }],
    ["/goal none", { kind: "goal", goal: null }],
    ["/estimate 5", value(5, "effort")],
    ["/estimate 5 points", value(5, "effort")],
    ["/estimate ~5", value(5, "effort")],
    ["/estimate 1,5", value(1.5, "effort")],
    ["/goal g-1.", { kind: "goal", goal: "G-1" }],
    ["/goal `G-2`, because it fits", { kind: "goal", goal: "G-2" }],
    ["/Goal: G-2", { kind: "goal", goal: "G-2" }],
    ["/estimate: 5", value(5, "effort")],
    ["/estimate none", value(null, "effort")],
    ["/effort 3", value(3, "effort")],
    ["/value 8", value(8)],
    ["/VALUE 8", value(8)],
    ["/value None", value(null)],
    [
      "/override 40 because the contract says so",
      { kind: "override", value: 40, because: "the contract says so" },
    ],
    ["/override -2.5, because we know", { kind: "override", value: -2.5, because: "we know" }],
    ["/override none", { kind: "override", value: null, because: null }],
    [
      "/waive estimate until 2026-12-31 because the spike decides",
      { kind: "waive", rule: "estimate", until: "2026-12-31", because: "the spike decides" },
    ],
    [
      "/waive `estimate`, until 2 weeks, because the spike decides",
      { kind: "waive", rule: "estimate", until: "2026-12-08", because: "the spike decides" },
    ],
    [
      "/waive Estimate because nobody knows until then until 2026-12-01",
      { kind: "waive", rule: "estimate", until: "2026-12-01", because: "nobody knows until then" },
    ],
    [
      "/waive estimate because it waits until 4 weeks",
      { kind: "waive", rule: "estimate", until: "2026-12-22", because: "it waits" },
    ],
    [
      "/waive title until 2027-11-25 because a year",
      { kind: "waive", rule: "title", until: "2027-11-25", because: "a year" },
    ],
    ["/snooze 2 weeks", { kind: "snooze", until: "2026-12-08" }],
    ["/snooze for a month", { kind: "snooze", until: "2026-12-24" }],
    ["/snooze until 2026-12-24.", { kind: "snooze", until: "2026-12-24" }],
    ["/snooze none", { kind: "snooze", until: null }],
    ["/split", { kind: "split" }],
    ["/duplicate #12", { kind: "duplicate", of: 12 }],
    ["/duplicate 12", { kind: "duplicate", of: 12 }],
    ["/duplicate of GH-12.", { kind: "duplicate", of: 12 }],
    ["/duplicate ACME/shop#12", { kind: "duplicate", of: 12 }],
    ["/duplicate https://github.com/acme/shop/issues/12#issuecomment-4", { kind: "duplicate", of: 12 }],
    ["/ready", { kind: "ready" }],
    ["/recheck please", { kind: "recheck" }],
    ["/help", { kind: "help" }],
  ])("%s", (line, expected) => {
    expect(act(line)).toEqual(expected);
  });

  test("in the units and words of the policy's model", () => {
    expect(act("/reach 20,000", RICE)).toEqual(value(20_000, "reach"));
    expect(act("/confidence 80%", RICE)).toEqual(value(0.8, "confidence"));
    expect(act("/confidence 80", RICE)).toEqual(value(0.8, "confidence"));
    expect(act("/impact high", RICE)).toEqual(value(2, "impact"));
    expect(act("/estimate 3 days", RICE)).toEqual(value(0.6, "effort"));
    expect(act("/class must", MOSCOW)).toEqual(value(3, "class"));
    expect(act("/estimate 5", MOSCOW)).toEqual(value(5, "estimate"));
    expect(act("/value 80", WIDE)).toEqual(value(80));
  });

  test("where the policy keeps no reasons, an override needs none", () => {
    const none = policyOf("project: { owner: acme, number: 1, fields: { override: Override } }");
    expect(act("/override 40", none)).toEqual({ kind: "override", value: 40, because: null });
  });
});

describe("commands that are not understood get one line", () => {
  test.each<[string, string]>([
    ["/goal", "`/goal`: it names no goal. Those that run are `G-1`, `G-2`: write `/goal G-1`."],
    ["/goal G-22", "`/goal G-22`: there is no goal `G-22`; did you mean `/goal G-2`?"],
    [
      "/goal world peace",
      "`/goal world peace`: there is no goal `world peace`. Those that run are `G-1`, `G-2`: write `/goal G-1`.",
    ],
    [
      "/goal G-3",
      "`/goal G-3`: `G-3` ended on 2026-09-30. Those that run are `G-1`, `G-2`: write `/goal G-1`.",
    ],
    ["/value 80", "`/value 80`: value goes from 1 to 10; write `/value 5`."],
    ["/value high", "`/value high`: `high` is no number; value goes from 1 to 10: write `/value 5`."],
    ["/value 1/2", "`/value 1/2`: `1/2` is no number; value goes from 1 to 10: write `/value 5`."],
    ["/value", "`/value`: it says no number; value goes from 1 to 10: write `/value 5`."],
    ["/effort 0", "`/effort 0`: effort goes from 1 to 13; write `/effort 5`."],
    ["/estimate 21", "`/estimate 21`: effort goes from 1 to 13; write `/estimate 5`."],
    ["/estimate two", "`/estimate two`: `two` is no number; effort goes from 1 to 13: write `/estimate 5`."],
    ["/override because so", "`/override because so`: it names no number; write `/override 40 because so`."],
    [
      "/override 80% because so",
      "`/override 80% because so`: `80%` is no number; write `/override 40 because so`.",
    ],
    ["/override 40", "`/override 40`: say why: write `/override 40 because …`."],
    [
      "/waive",
      "`/waive`: it names no rule; write `/waive RULE until 2026-12-22 because …` with the name of the rule that is not met.",
    ],
    [
      "/waive acceptance",
      "`/waive acceptance`: there is no rule `acceptance`; did you mean `/waive acceptance-criteria until 2026-12-22 because …`?",
    ],
    [
      "/waive xyzzy",
      "`/waive xyzzy`: there is no rule `xyzzy`; write `/waive RULE until 2026-12-22 because …` with the name of the rule that is not met.",
    ],
    ["/goal G-9", "`/goal G-9`: there is no goal `G-9`. Those that run are `G-1`, `G-2`: write `/goal G-1`."],
    ["/ goal G-2", "`/ goal G-2`: nothing stands between the slash and the name; write `/goal G-2`."],
    [
      "/waive estimat until 2026-12-31 because so",
      "`/waive estimat until 2026-12-31 because so`: there is no rule `estimat`; did you mean `/waive estimate until 2026-12-31 because so`?",
    ],
    [
      "/waive estimate",
      "`/waive estimate`: say until when and why: write `/waive estimate until 2026-12-22 because …`.",
    ],
    [
      "/waive estimate because so",
      "`/waive estimate because so`: say until when: write `/waive estimate until 2026-12-22 because so`.",
    ],
    [
      "/waive estimate until 2026-12-31",
      "`/waive estimate until 2026-12-31`: say why: write `/waive estimate until 2026-12-31 because …`.",
    ],
    [
      "/waive estimate until friday because so",
      "`/waive estimate until friday because so`: `friday` is no day such as `2026-12-22` or `4 weeks`; write `/waive estimate until 2026-12-22 because so`.",
    ],
    [
      "/waive estimate until 2026-11-23 because so",
      "`/waive estimate until 2026-11-23 because so`: `2026-11-23` is past; write `/waive estimate until 2026-12-22 because so`.",
    ],
    [
      "/waive estimate until 2 years because so",
      "`/waive estimate until 2 years because so`: `2 years` is more than a year ahead; write `/waive estimate until 2026-12-22 because so`.",
    ],
    [
      "/waive owner until 2026-12-31 because so",
      "`/waive owner until 2026-12-31 because so`: the rule `owner` is off: there is nothing to waive.",
    ],
    ["/snooze", "`/snooze`: say how long: write `/snooze 2 weeks` or `/snooze until 2026-12-08`."],
    ["/snooze 2026-11-24", "`/snooze 2026-11-24`: `2026-11-24` is not ahead; write `/snooze 2 weeks`."],
    [
      "/snooze later",
      "`/snooze later`: `later` is no length of time; write `/snooze 2 weeks` or `/snooze until 2026-12-08`.",
    ],
    [
      "/snooze 9999 years",
      "`/snooze 9999 years`: `9999 years` is more than a year ahead; write `/snooze 2 weeks`.",
    ],
    ["/split in three", "`/split in three`: it takes nothing after its name; write `/split`."],
    [
      "/duplicate",
      "`/duplicate`: it names no issue; write `/duplicate #12` with the number of the one to keep.",
    ],
    [
      "/duplicate the other one",
      "`/duplicate the other one`: `the other one` names no issue; write `/duplicate #12` with the number of the one to keep.",
    ],
    [
      "/duplicate acme/ledger#12",
      "`/duplicate acme/ledger#12`: `acme/ledger#12` is of another repository; close the issue by hand, and link that one.",
    ],
    [
      "/ready now",
      "`/ready now`: it takes nothing after its name; write `/ready`, or take the label `ready` off by hand.",
    ],
    ["/gaol G-1", "`/gaol` is no command here; did you mean `/goal`?"],
    ["/efort 3", "`/efort` is no command here; did you mean `/effort`?"],
    ["/lgtm", "`/lgtm` is no command here; `/help` lists them."],
    [
      "/goal `x` @ana <b>",
      "`/goal 'x' @ana <b>`: there is no goal `'x' @ana <b>`. Those that run are `G-1`, `G-2`: write `/goal G-1`.",
    ],
  ])("%s", (line, expected) => {
    expect(act(line)).toBe(expected);
  });

  test("a range is held where the model states one, or the policy gives one; else what can be meant", () => {
    const range = (line: string) => /: (.*); write/.exec(JSON.stringify(act(line, RICE)))?.[1];
    expect(range("/impact 4")).toBe("impact goes from 0.25 to 3");
    expect(range("/confidence 120%")).toBe("confidence goes from 0 to 1, or percent such as 80");
    expect(act("/reach 50,000", RICE)).toEqual(value(50_000, "reach"));
    expect(act("/effort 30", RICE)).toEqual(value(30, "effort"));
    expect(range("/effort 0")).toBe("effort is a number above 0, at most a billion");
    const larger = policyOf("score: { factors: { effort: { low: 1, high: 40 } } }");
    expect(act("/estimate 21", larger)).toEqual(value(21, "effort"));
    expect(act("/estimate 41", larger)).toBe(
      "`/estimate 41`: effort goes from 1 to 40; write `/estimate 5`.",
    );
  });

  test("the end of a label of the policy is a word", () => {
    const labels = policyOf(
      'score: { model: rice, factors: { impact: { labels: { "impact: high": 2, Tiny: 0.25, "impact: 3": 3 } } } }',
    );
    expect(act("/impact high", labels)).toEqual(value(2, "impact"));
    expect(act("/impact tiny", labels)).toEqual(value(0.25, "impact"));
    expect(act("/impact huge", labels)).toBe(
      "`/impact huge`: `huge` is no number and none of `high`, `Tiny`; impact goes from 0.25 to 3: write `/impact high`.",
    );
  });

  test("a slash, a blank and other words are none", () => {
    expect(found([comment(1, "/ and so on\n\n/ 5 of them\n\n/")])).toEqual(NOTHING);
    const one = agenda("/ goal #14 G-2");
    const { misread } = findDecisions(world([thread([], one.id)], { agendas: [one] }));
    expect(misread.map(({ words, sentence }) => [words, sentence])).toEqual([
      ["/ goal #14 G-2", "nothing stands between the slash and the name; write `/goal #14 G-2`."],
    ]);
  });

  test("in the words of the model", () => {
    expect(act("/confidence 150%", RICE)).toBe(
      "`/confidence 150%`: confidence goes from 0 to 1, or percent such as 80; write `/confidence 1`.",
    );
    expect(act("/class nice", MOSCOW)).toMatch(
      /^`\/class nice`: `nice` is no number and none of `must`, `must have`,.*write `\/class must`\.$/,
    );
  });
});

test("a policy may have commands of other programs passed over, or read none at all", () => {
  const ignoring = policyOf("commands: { ignore: [LGTM, hold] }");
  const said = [comment(1, "/lgtm"), comment(2, "/hold")];
  expect(found(said, undefined, { policy: ignoring })).toEqual(NOTHING);
  const off = policyOf("commands: false");
  expect(found([comment(1, "/goal G-1")], undefined, { policy: off })).toEqual(NOTHING);
});

/** Of a command written then. */
function late(line: string, createdAt: string, by: typeof policy): Act | string {
  const { decisions, misread } = found([comment(1, line, { createdAt })], undefined, { policy: by });
  return decisions[0]?.act ?? misread[0]?.sentence ?? "";
}

describe("lengths of time", () => {
  const inTokyo = policyOf("agenda: { every: 2 weeks on tuesday at 10:00 Asia/Tokyo }");

  test.each<[string, string, typeof policy, Act | string]>([
    ["/snooze 2 weeks", "2026-11-18T12:00:00Z", policy, { kind: "snooze", until: "2026-12-02" }],
    ["/snooze 2 weeks", "2026-11-18T20:00:00Z", inTokyo, { kind: "snooze", until: "2026-12-03" }],
    ["/snooze 3 days", "2026-11-18T12:00:00Z", policy, { kind: "snooze", until: "2026-11-21" }],
    ["/snooze until 2026-11-20", "2026-11-18T12:00:00Z", policy, { kind: "snooze", until: "2026-11-20" }],
    [
      "/waive estimate until 3 days because so",
      "2026-11-18T12:00:00Z",
      policy,
      { kind: "waive", rule: "estimate", until: "2026-11-21", because: "so" },
    ],
    [
      "/waive estimate until 2026-11-17 because so",
      "2026-11-18T12:00:00Z",
      policy,
      "`/waive estimate until 2026-11-17 because so`: `2026-11-17` is past; write `/waive estimate until 2026-12-22 because so`.",
    ],
  ])("count from the day the command was written: %s of %s", (line, at, by, expected) => {
    expect(late(line, at, by)).toEqual(expected);
  });

  test("in an agenda too", () => {
    const one = agenda("/snooze #14 4 weeks");
    const { decisions } = findDecisions(world([thread([], one.id)], { agendas: [one] }));
    expect(decisions[0]?.act).toEqual({ kind: "snooze", until: "2026-12-08" });
  });
});
