/** The decision log of an agenda as people read it: a comment in the agenda, and a page for a team's documentation. */
import type { AgendaLog, LeftAs, LogItem } from "../agenda/agenda-log.ts";
import type { Act, Decided } from "../model/decision.ts";
import { agendaLogMarker } from "../memory/markers.ts";
import { dayIn } from "../policy/day-in.ts";
import { dayText } from "./agenda-title.ts";
import { decidedText } from "./agenda-since.ts";
import { type Block, fitBlocks } from "./fit-blocks.ts";
import { codeSpan, issueLink, prose } from "./safe-text.ts";

/** Characters of a line people wrote. */
const LINE = 500;

/** The own comment in the agenda that has ended; at most 65,536 characters. */
export function agendaLogPage(log: AgendaLog): string {
  const mark = agendaLogMarker(log.repository.id, log.period);
  return fitBlocks(`${mark}\n## What was decided`, logBlocks(log), "");
}

/** The same as a page of its own. */
export function decisionsPage(log: AgendaLog): string {
  const { owner, name } = log.repository;
  const head = [
    `# Decisions of ${dayText(log.period)}`,
    `Of ${codeSpan(`${owner}/${name}`)}, in [the agenda](${agendaUrl(log.url)}).`,
  ].join("\n\n");
  return fitBlocks(head, logBlocks(log), "");
}

/** A page in a repository that is pushed may leave a reference as well. */
function agendaUrl(url: string): string {
  return url.replace(/^https:\/\/github\.com\//, "https://redirect.github.com/");
}

function logBlocks(log: AgendaLog): readonly Block[] {
  const decided = log.items.filter(isTold);
  const left = log.items.filter((item) => !isTold(item));
  const { misread, written } = log;
  return [
    { name: "decisions", text: decided.length > 0 ? decidedTable(decided, log) : "Nothing was decided." },
    ...(left.length > 0 ? [{ name: "what was left undecided", text: leftList(left, log) }] : []),
    ...(misread.length > 0 ? [{ name: "what was not carried out", text: misreadList(misread) }] : []),
    ...(written.length > 0 ? [{ name: "what people wrote", text: writtenLines(written) }] : []),
  ];
}

function isTold({ decided, logged }: LogItem): boolean {
  return decided.length + logged.length > 0;
}

function decidedTable(items: readonly LogItem[], log: AgendaLog): string {
  const rows = items.flatMap((item) => [
    ...item.logged.map(({ what, by, on }) => row([named(item), prose(what), who(by), on, "–"])),
    ...item.decided.map((decided) => decidedRow(item, decided, log)),
  ]);
  return ["| item | decision | who | when | look again |", "|---|---|---|---|---|", ...rows].join("\n");
}

function decidedRow(item: LogItem, decided: Decided, { next, zone }: AgendaLog): string {
  const { by, at, act } = decided.decision;
  const nobody = { ...decided, decision: { ...decided.decision, by: null } };
  const again = lookAgain(act) ?? (item.left === "carried" ? next : "–");
  return row([named(item), decidedText(nobody), who(by), dayIn(at, zone), again]);
}

/** The day on which it is to be looked at again, `YYYY-MM-DD`; `null` where the act names none. */
function lookAgain(act: Act): string | null {
  return act.kind === "waive" || act.kind === "snooze" ? act.until : null;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function who(by: string | null): string {
  return by === null ? "–" : codeSpan(by);
}

function named({ issue, title, url }: LogItem): string {
  const link = url === null ? codeSpan(`#${issue}`) : issueLink(issue, url);
  return title === null ? link : `${link} ${codeSpan(title, 60)}`;
}

const LEFT: Readonly<Record<LeftAs, string>> = {
  ready: "became ready",
  gone: "is no longer open",
  "put off": "was put off",
  settled: "has nothing left to decide",
  carried: "is carried over",
};

function leftList(items: readonly LogItem[], { next }: AgendaLog): string {
  const lines = items.map((item) => {
    const how = LEFT[item.left ?? "settled"];
    return `- ${named(item)} ${how}${item.left === "carried" ? ` to ${dayText(next)}` : ""}`;
  });
  return ["**Left undecided:**\n", ...lines].join("\n");
}

function misreadList(misread: AgendaLog["misread"]): string {
  const lines = misread.map(({ words, sentence }) => `- ${codeSpan(words, 80)}${saidOf(words, sentence)}`);
  return ["**Not carried out:**\n", ...lines].join("\n");
}

/** Most sentences begin with the command they are about, which stands there already. */
function saidOf(words: string, sentence: string): string {
  const [, command = "", rest = ""] = /^`([^`]+)`(.*)$/s.exec(sentence) ?? [];
  const isNamed = command !== "" && words.replaceAll(/\s+/g, " ").trim().startsWith(command);
  return isNamed ? prose(rest) : `: ${prose(sentence)}`;
}

/** Strangers may have edited the agenda: their words are shown, never live. */
function writtenLines(written: readonly string[]): string {
  const lines = written
    .flatMap((text) => text.split(/\r\n|\r|\n/))
    .filter((line) => line.trim() !== "")
    .map((line) => `- ${codeSpan(line, LINE)}`);
  return ["**Written below the agenda:**\n", ...lines].join("\n");
}
