/** A refinement agenda: what a team has to decide, in what order, in the time there is. */
import type { Assessment, Refinement } from "./assessment.ts";
import type { Act, Decided } from "./decision.ts";
import type { AgendaMemory, HealthPoint } from "./memory.ts";

/** In the order in which they are told. */
export const SECTIONS = [
  "carried",
  "intake",
  "not-ready",
  "too-big",
  "disagreements",
  "blocked",
  "back",
  "risks",
] as const;

export type SectionId = (typeof SECTIONS)[number];

/** A box to tick: what it does, in words. */
export interface AgendaBox {
  readonly act: Act;
  /** Strangers' words in backticks. */
  readonly words: string;
}

/** Why an entry is worth its minutes: the four are multiplied [docs/agenda.md]. */
export interface Worth {
  /** 1 for the first rank, a half for the last that is next in line, falling on. */
  readonly rank: number;
  /** 0 to 1: how much of what is required is missing. */
  readonly unreadiness: number;
  /** From 1: more for each thing people or data do not agree about. */
  readonly disagreement: number;
  /** From 1: more the longer it waits, and for each time it was carried over. */
  readonly age: number;
  readonly value: number;
}

export interface AgendaEntry {
  readonly assessment: Assessment;
  readonly minutes: number;
  /** The question to decide. */
  readonly question: string;
  /** Such as "rank 3, two things missing, carried over twice". */
  readonly reason: string;
  /** Roles and logins of who should be there, such as "design (`dee`)"; strangers' words in backticks. */
  readonly people: readonly string[];
  /** The words it is about, as written; `null` where there are none. */
  readonly excerpt: string | null;
  /** What is missing, one line each; strangers' words in backticks. */
  readonly missing: readonly string[];
  readonly boxes: readonly AgendaBox[];
  /** How often it was left undecided. */
  readonly carried: number;
  readonly worth: Worth;
}

export interface AgendaSection {
  readonly id: SectionId;
  readonly entries: readonly AgendaEntry[];
  /** Numbers of the issues that found no room; in the order of their worth. */
  readonly waiting: readonly number[];
  /** Numbers of those that wait because enough is ready; in the order of their worth. */
  readonly held: readonly number[];
}

/** What happened since the meeting before; `null` where there was none. Numbers of issues. */
export interface SinceLast {
  readonly period: string;
  readonly done: readonly { readonly number: number; readonly title: string; readonly url: string }[];
  readonly added: readonly number[];
  /** Issues whose verdict changed, and how. */
  readonly moved: readonly { readonly issue: number; readonly from: string; readonly to: string }[];
  readonly decided: readonly Decided[];
  /** How many of the entries of the agenda before were left undecided. */
  readonly undecided: number;
}

/** What the owner of a goal reads in a minute. */
export interface GoalDigest {
  readonly goal: string;
  readonly title: string;
  readonly owner: string | null;
  /** One line each; strangers' words in backticks. */
  readonly lines: readonly string[];
}

export interface Agenda {
  /** Day of the meeting, `YYYY-MM-DD`: it names the period. */
  readonly period: string;
  /** `HH:MM` and IANA zone. */
  readonly time: string | null;
  readonly zone: string;
  readonly minutes: number;
  /** Minutes kept for the start and the end. */
  readonly frame: number;
  /** Minutes of all entries. */
  readonly planned: number;
  readonly facilitator: string | null;
  /** Whether so much is ready that only what cannot wait was chosen: the first `wanted` of the line. */
  readonly enough: boolean;
  readonly wanted: number;
  readonly since: SinceLast | null;
  readonly sections: readonly AgendaSection[];
  readonly digests: readonly GoalDigest[];
  /** Oldest first, this period last. */
  readonly health: readonly HealthPoint[];
  readonly memory: AgendaMemory;
  readonly refinement: Refinement;
}
