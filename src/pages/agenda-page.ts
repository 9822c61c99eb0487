/** The refinement agenda: what a meeting has to decide, in what order, in the time there is. */
import type { Agenda } from "../model/agenda.ts";
import type { Goal } from "../model/goal.ts";
import type { Repository } from "../model/snapshot.ts";
import { writeAgendaMemory } from "../memory/agenda-memory.ts";
import { agendaMarker, agendaPartMarker } from "../memory/markers.ts";
import type { AgendaSettings } from "../policy/policy.ts";
import { digestFold } from "./agenda-digest.ts";
import { entryBlock } from "./agenda-entry.ts";
import { healthTable } from "./agenda-health.ts";
import { emptyLine, heldLine, sectionTitle, waitingLine } from "./agenda-sections.ts";
import { sinceLines } from "./agenda-since.ts";
import { dayText } from "./agenda-title.ts";
import { worthFold } from "./agenda-worth.ts";
import { duplicateBoxes } from "./duplicate-list.ts";
import { fitAgenda, type YieldingBlock } from "./fit-agenda.ts";
import { goalTable } from "./goal-text.ts";
import { issueLinks } from "./issue-links.ts";
import { rankingList } from "./ranking-text.ts";
import { codeSpan, prose } from "./safe-text.ts";

export interface AgendaPageWorld extends Pick<AgendaSettings, "saysEmpty" | "digest"> {
  readonly repository: Pick<Repository, "id" | "owner" | "name">;
  /** Whether it is the part that this repository adds, in a comment, to an agenda opened for another one. */
  readonly part: boolean;
  /** Whether the team keeps the agendas of several repositories in one: then each says which it is about. */
  readonly shared: boolean;
  /** Of the run: only owners that the team's own file of goals names are mentioned. */
  readonly goals: readonly Goal[];
}

/** The order in which blocks give way where the page is longer than GitHub takes; entries do last of all. */
const GIVES = {
  worth: 1,
  digest: 2,
  order: 3,
  duplicates: 4,
  since: 5,
  goals: 6,
  health: 7,
  entries: 1_000_000,
};

/** Markdown, at most 65,536 characters. What finds no room is said, and the lines it is known by always stay. */
export function agendaPage(agenda: Agenda, setting: AgendaPageWorld): string {
  const { id } = setting.repository;
  const mark = setting.part ? agendaPartMarker(id, agenda.period) : agendaMarker(id, agenda.period);
  return fitAgenda([
    whole(`${mark}\n${writeAgendaMemory(agenda.memory)}`),
    ...(isOneOfSeveral(setting)
      ? [whole(`# ${codeSpan(`${setting.repository.owner}/${setting.repository.name}`)}`)]
      : []),
    whole(head(agenda)),
    ...since(agenda),
    ...sections(agenda, setting.saysEmpty),
    ...lists(agenda, setting),
    whole(decisions(agenda, setting)),
  ]);
}

function isOneOfSeveral({ part, shared }: AgendaPageWorld): boolean {
  return part || shared;
}

function whole(text: string): YieldingBlock {
  return { text, short: null, gives: 0 };
}

function head(agenda: Agenda): string {
  const { period, time, zone, minutes, frame, planned, facilitator, enough, wanted, refinement } = agenda;
  const at = time === null ? "" : `, ${time} ${zone}`;
  const led = facilitator === null ? "" : ` · facilitated by ${codeSpan(facilitator)}`;
  const count = (verdict: string) =>
    refinement.assessments.filter((assessment) => assessment.verdict === verdict).length;
  const open = refinement.assessments.length;
  const counts = `${open === 1 ? "One open issue" : `${open} open issues`}: ${count("ready")} ready, ${count("almost")} almost, ${count("not ready")} not yet.`;
  return [
    `**${dayText(period)}${at}** · ${minutes} minutes${led}`,
    `${open === 0 ? "No open issues." : counts} ${planned} of ${minutes} minutes are planned; ${frame} are kept for the start and the end.`,
    ...(enough
      ? [
          `**Enough is ready:** ${wanted === 1 ? "the first in line is" : `the first ${wanted} in line are`}. What would only make more ready can wait.`,
        ]
      : []),
    ...invitation(agenda),
  ].join("\n\n");
}

function invitation({ sections: all, refinement }: Agenda): readonly string[] {
  const asks = all.some(({ entries }) => entries.length > 0) || duplicateBoxes(refinement.assessments) !== "";
  if (asks) {
    return [
      "Tick what you decide, or write it at the end, under *Decisions*: the log takes up what stands there.",
    ];
  }
  return all.some(({ waiting, held }) => waiting.length + held.length > 0)
    ? []
    : ["Nothing has to be decided."];
}

function since(agenda: Agenda): readonly YieldingBlock[] {
  if (agenda.since === null) {
    return [];
  }
  const links = issueLinks(agenda.refinement.assessments);
  const title = `## Since ${dayText(agenda.since.period)}`;
  return [
    {
      text: `${title}\n\n${sinceLines(agenda.since, links).join("\n")}`,
      short: `${title}\n\n${LEFT_OUT}`,
      gives: GIVES.since,
    },
  ];
}

const LEFT_OUT = "This found no room on the page.";

/** Entries are numbered through, so that a meeting can name them. */
function sections(agenda: Agenda, saysEmpty: boolean): readonly YieldingBlock[] {
  const links = issueLinks(agenda.refinement.assessments);
  let number = 0;
  return agenda.sections.flatMap(({ id, entries, waiting, held }) => {
    if (entries.length + waiting.length + held.length === 0) {
      return saysEmpty ? [whole(`## ${sectionTitle(id)}\n\n${emptyLine(id)}`)] : [];
    }
    return [
      whole(`## ${sectionTitle(id)}`),
      ...entries.map((entry) => {
        number += 1;
        // The first entries are worth most, and give way last.
        return { ...entryBlock(entry, number), gives: GIVES.entries - number };
      }),
      ...(waiting.length > 0 ? [whole(waitingLine(waiting, entries.length > 0, links))] : []),
      ...(held.length > 0 ? [whole(heldLine(held, entries.length + waiting.length > 0, links))] : []),
    ];
  });
}

function lists(agenda: Agenda, setting: AgendaPageWorld): readonly YieldingBlock[] {
  const { refinement, digests, health } = agenda;
  const { assessments, alignment, ranking } = refinement;
  return [
    ...list(
      "Likely duplicates",
      duplicateBoxes(assessments),
      GIVES.duplicates,
      setting,
      "No two issues seem to say the same.",
    ),
    ...list(
      "The order",
      ranking === null ? "" : rankingList(ranking, assessments),
      GIVES.order,
      setting,
      "Nothing waits for what ranks below it.",
    ),
    ...list("Goals", goalTable(alignment), GIVES.goals, setting, ""),
    ...list("Health", healthTable(health, alignment.weeks), GIVES.health, setting, ""),
    ...fold(digestFold(digests, setting), "For the owners of goals", GIVES.digest),
    ...fold(worthFold(agenda.sections), "Why these, and why in this order", GIVES.worth),
  ];
}

function list(
  title: string,
  text: string,
  gives: number,
  { saysEmpty }: AgendaPageWorld,
  empty: string,
): readonly YieldingBlock[] {
  if (text !== "") {
    return [{ text: `## ${title}\n\n${text}`, short: `## ${title}\n\n${LEFT_OUT}`, gives }];
  }
  return saysEmpty && empty !== "" ? [whole(`## ${title}\n\n${empty}`)] : [];
}

function fold(text: string, title: string, gives: number): readonly YieldingBlock[] {
  return text === "" ? [] : [{ text, short: `${title}: ${LEFT_OUT.toLowerCase()}`, gives }];
}

/** The heading is the last line that can be seen: what stands below it people wrote. */
function decisions(agenda: Agenda, setting: AgendaPageWorld): string {
  const [first] = agenda.sections.flatMap(({ entries }) => entries.map(({ assessment }) => assessment));
  const example = (first ?? agenda.refinement.assessments[0])?.issue.number ?? 14;
  const goal = setting.goals.find(({ id, status }) => status === "active" && PLAIN.test(id))?.id ?? "G-2";
  const how = [
    "Below, write what else was decided, by whom, and when to look again: it is kept in the log. Words anywhere else are not.",
    `A line that begins with a command and names its issue is carried out with the ticks when the next agenda opens, such as \`/goal #${example} ${goal}\`, \`/estimate #${example} 5\` or \`/snooze #${example} 4 weeks\`.`,
    ...(isOneOfSeveral(setting) ? [namesOf(setting, example)] : []),
  ];
  return `---\n\n${prose(how.join(" "))}\n\n## Decisions`;
}

/** An id as people write it into a command. */
const PLAIN = /^[\w.-]+$/;

/** In a comment a bare number means the repository that the agenda was opened for, whose part ours may not be. */
function namesOf({ part, repository }: AgendaPageWorld, example: number): string {
  const { name } = repository;
  return part
    ? `Here \`#${example}\` is an issue of \`${name}\`; in a comment of its own write \`${name}#${example}\`.`
    : `Here and in comments \`#${example}\` is an issue of \`${name}\`; one of another repository is named in a comment, such as \`/goal shop#${example} …\`.`;
}
