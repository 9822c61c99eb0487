/** The ticks and commands in an agenda → decisions, and the words people wrote down. */
import { addDays } from "../calendar/day.ts";
import { type Box, readBox } from "../memory/box-marker.ts";
import type { Decision, DecidedIn, Misread } from "../model/decision.ts";
import type { Command } from "../model/issue.ts";
import type { AgendaRecord, Repository } from "../model/snapshot.ts";
import type { Thread } from "../model/thread.ts";
import { type AgendaPart, editedParts, isAbout } from "./agenda-parts.ts";
import { byTime, decidersOf, isPersons, speakerOf, writtenAt } from "./comments-of-people.ts";
import { type Court, type May, mayDecide } from "./may-decide.ts";
import { commandsIn } from "./pending-comments.ts";
import { type CommandWorld, readCommand, wordsOf } from "./read-command.ts";
import { inOrder, readSaid } from "./read-said.ts";
import { readSubject } from "./read-subject.ts";
import { readWritten } from "./read-written.ts";
import { GIVEN_UP, refusal, waits } from "./say-refusal.ts";

export interface InAgenda {
  /** In the order they stand: boxes and commands of the text, then of the comments. */
  readonly decisions: readonly Decision[];
  readonly misread: readonly Misread[];
  /** Why something is not done for now: the words of people of whom GitHub does not tell; `null` where nothing waits. */
  readonly waiting: string | null;
  /** What people wrote under the heading for decisions, line by line. */
  readonly written: readonly string[];
}

export interface InAgendaWorld extends CommandWorld {
  readonly repository: Pick<Repository, "id" | "owner" | "name">;
  /** Its author is `null`: in an agenda only a role counts. */
  readonly court: Court;
}

/** A tick or a command, with whose it is. */
interface Spoken {
  readonly what: { readonly box: Box; readonly words: string } | { readonly command: Command };
  readonly people: readonly (string | null)[];
  readonly by: string | null;
  readonly at: string;
  /** Of the comment it stands in; `null` for the agenda's text. */
  readonly comment: string | null;
  /** Whether `#14` means an issue of this repository. */
  readonly own: boolean;
}

type Found = { readonly decision: Decision } | { readonly misread: Misread } | { readonly waiting: string };

export function findInAgenda(agenda: AgendaRecord, thread: Thread | null, setting: InAgendaWorld): InAgenda {
  const isOurs = isAbout(agenda, setting.repository);
  const parts = editedParts(agenda, thread, { body: isOurs, repositoryId: setting.repository.id });
  const spoken = [...parts.flatMap((part) => inPart(part, setting)), ...inComments(thread, isOurs, setting)];
  const isRead = setting.policy.commands !== null;
  const found = spoken.flatMap((each) => judge(agenda, each, setting));
  const waiting = found.flatMap((each) => ("waiting" in each ? [each.waiting] : []))[0] ?? null;
  return {
    decisions: found.flatMap((each) => ("decision" in each ? [each.decision] : [])),
    misread: found.flatMap((each) => ("misread" in each ? [each.misread] : [])),
    waiting,
    written: parts.flatMap(({ body }) => {
      const said = readSaid(body);
      return readWritten(said, isRead ? [...said.commands, ...said.listed] : []);
    }),
  };
}

function inPart({ body, editedBy, at }: AgendaPart, setting: InAgendaWorld): readonly Spoken[] {
  const { commands, listed, ticked } = readSaid(body);
  const said = { people: [editedBy], by: editedBy, at, comment: null, own: true };
  const ignored = setting.policy.commands?.ignore ?? [];
  return [
    ...ticked.flatMap(boxesIn).map((what) => ({ ...said, what })),
    ...(setting.policy.commands === null ? [] : inOrder([...commands, ...listed]))
      .filter(({ name }) => !ignored.includes(name))
      .map((command) => ({ ...said, what: { command } })),
  ];
}

/** Of an item of several lines each that ends with a box: people may write on below it. */
export function boxesIn(item: string): readonly { readonly box: Box; readonly words: string }[] {
  return item.split("\n").flatMap((line) => {
    const box = readBox(line);
    return box === null ? [] : [{ box, words: line.slice(0, line.lastIndexOf("<!--")).trim() }];
  });
}

function inComments(thread: Thread | null, own: boolean, { policy }: InAgendaWorld): readonly Spoken[] {
  const settings = policy.commands;
  return settings === null
    ? []
    : byTime(thread?.comments ?? [])
        .filter(isPersons)
        .flatMap((comment) =>
          commandsIn(comment.body, settings.ignore).map((command) => ({
            what: { command },
            people: decidersOf(comment),
            by: speakerOf(comment),
            at: writtenAt(comment),
            comment: comment.id,
            own,
          })),
        );
}

function judge(agenda: AgendaRecord, spoken: Spoken, setting: InAgendaWorld): readonly Found[] {
  const { what, by, at, comment } = spoken;
  const { number, url } = agenda;
  const place: DecidedIn = { kind: "agenda", number, url, ...(comment === null ? {} : { comment }) };
  const may = mayOf(agenda, spoken, setting);
  if ("box" in what) {
    const words = what.words;
    const log = { issue: what.box.issue, by, at, in: place, words };
    return [may === "yes" ? { decision: { ...log, act: what.box.act } } : notDone(log, may, spoken, setting)];
  }
  const { command } = what;
  const subject = readSubject(command, setting.repository);
  // Of a shared agenda each repository reads what names its own issues; what names none is for the one it is about.
  if (subject === null ? !spoken.own : subject.issue.bare ? !spoken.own : !subject.issue.here) {
    return [];
  }
  const isSpaced = command.name === "";
  const read = readCommand(
    subject?.command ?? command,
    subject?.words ?? (isSpaced ? "" : "#12"),
    at,
    setting,
  );
  if (read.kind === "none") {
    return [];
  }
  const issue = subject?.issue.number ?? agenda.number;
  const words = wordsOf(command);
  const log = { issue, by, at, in: place, words };
  if (may !== "yes") {
    return read.of === null ? [] : [notDone(log, may, spoken, setting)];
  }
  if (read.of !== null && subject === null && !isSpaced) {
    const sentence = `it names no issue; in an agenda write the issue first, such as \`/${command.name} #12 …\`.`;
    return [{ misread: { ...log, place: command.place, sentence, refused: false } }];
  }
  return [
    read.kind === "wrong"
      ? { misread: { ...log, place: command.place, sentence: read.wrong, refused: false } }
      : { decision: { ...log, act: read.act } },
  ];
}

type Log = Omit<Misread, "place" | "sentence" | "refused">;

/** The log prints the words before it: no sentence says them again. */
function notDone(
  log: Log,
  may: Exclude<May, "yes"> | "given up",
  { people }: Spoken,
  setting: InAgendaWorld,
): Found {
  return may === "unknown"
    ? { waiting: waits(log.words, log.by) }
    : {
        misread: { ...log, place: null, sentence: refusal(people, may, null, setting), refused: true },
      };
}

function mayOf(
  { period }: AgendaRecord,
  { people }: Spoken,
  { court, today }: InAgendaWorld,
): May | "given up" {
  const may = mayDecide(people, null, court);
  return may === "unknown" && today > addDays(period, GIVEN_UP.agenda) ? "given up" : may;
}
