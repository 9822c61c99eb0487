/** No line of a log gives a runner an order, held against a port of the runner's two parsers (runner-commands.ts). */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Change } from "../../src/model/change.ts";
import { assessText, checkText } from "../../src/pages/check-text.ts";
import { describeChange } from "../../src/pages/describe-change.ts";
import { logLine } from "../../src/pages/log-line.ts";
import { assessed, record, refined, snapshot } from "../plan/build.ts";
import { everyPiece, hostile, hostileTitles } from "./hostile.ts";
import { runnerCommands } from "./runner-commands.ts";

const POLICY_NAMED = { file: ".github/plumbline.yml", hash: "0123abc" };

const commandsOf = (log: string): readonly string[] => runnerCommands(log).map(({ name }) => name);

const law = (text: string) => {
  const line = logLine(text);
  expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
  expect(commandsOf(line)).toEqual([]);
  expect(line).not.toContain("::");
};

it("a logged line is one line and no command", () => {
  everyPiece.forEach((piece) => law(piece));
  hostileTitles(20_000).forEach((title) => law(title));
});

it("keeps ordinary words as they are", () => {
  expect(logLine('#7: add the label "ready" (the verdict is “ready”)')).toBe(
    '#7: add the label "ready" (the verdict is “ready”)',
  );
});

it("a described change is one line and no command, whatever the names in it", () => {
  const issue = { id: "I_1", number: 1 };
  const changes = (text: string): readonly Change[] => [
    { kind: "label-add", issue, from: null, to: text, because: "x" },
    { kind: "label-remove", issue, from: text, to: null, because: "x" },
    {
      kind: "agenda-open",
      repository: "R",
      period: "2026-11-24",
      from: null,
      to: { title: text, body: text, labels: [], assignees: [] },
      because: "x",
    },
    {
      kind: "field-set",
      issue,
      project: { id: "P", name: "acme/1" },
      item: null,
      field: { id: "F", name: text, kind: "text", option: null },
      from: text,
      to: text,
      because: "x",
    },
  ];
  fc.assert(
    fc.property(hostile, (text) => {
      for (const change of changes(text)) {
        const line = logLine(describeChange(change));
        expect(line.split(/[\r\n]/).length).toBe(1);
        expect(commandsOf(line)).toEqual([]);
      }
    }),
    { numRuns: 500 },
  );
});

it("what the terminal prints of hostile issues holds no command, for a terminal may be a runner's log", () => {
  fc.assert(
    fc.property(hostile, hostile, (title, words) => {
      const body = `## ${words}\n\nTBD\n\n## Open questions\n\n- ${words}\n`;
      expect(commandsOf(checkText(assessed({ title, body }), POLICY_NAMED))).toEqual([]);
      const text = assessText(
        refined(snapshot([record(1, { title, body }), record(2, { title })])),
        POLICY_NAMED,
      );
      expect(commandsOf(text)).toEqual([]);
      expect(text.split("\n").length).toBe(5);
    }),
    { numRuns: 60 },
  );
});
