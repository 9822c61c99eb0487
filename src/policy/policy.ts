/** The policy as the rest of the house uses it: every default filled in, every profile whole. */
import type { TopicWords } from "../issue/topics.ts";
import type { Waiver } from "../model/finding.ts";
import type { RuleSetting } from "../rules/judge.ts";
import type { ScoreOptions } from "../scores/score-options.ts";
import type { Cadence } from "./cadence.ts";

/** Which issues a profile is for: any of the named things is enough; names in lower case. */
export interface ProfileMatch {
  readonly types: readonly string[];
  readonly labels: readonly string[];
  readonly forms: readonly string[];
  /** Titles as wholes; `*` stands for any characters. */
  readonly titles: readonly string[];
}

export interface Profile {
  readonly name: string;
  readonly match: ProfileMatch;
  /** Every rule, by id. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

/** Names of fields; `null` where the policy names none. People write `override` and `overrideReason`, the program all others. */
export interface FieldNames {
  readonly score: string | null;
  readonly readiness: string | null;
  readonly goal: string | null;
  /** What ranks: an override that holds, else the score. */
  readonly effective: string | null;
  readonly band: string | null;
  readonly deadline: string | null;
  readonly explanation: string | null;
  readonly override: string | null;
  readonly overrideReason: string | null;
}

/** Where assessments are written on a project. */
export interface ProjectTarget {
  readonly owner: string;
  readonly number: number;
  readonly fields: FieldNames;
}

/** Where goals are kept, and how work is tied to them. */
export interface GoalSettings {
  /** Path of the register; `null` for the usual one, if it is there. */
  readonly file: string | null;
  /** Names as the policy writes them, their case does not matter; `null` where no issue is a goal. */
  readonly issues: { readonly types: readonly string[]; readonly labels: readonly string[] } | null;
  readonly milestones: boolean;
  /** Field in which people name an issue's goal. */
  readonly field: string | null;
  /** How many weeks of finished work are looked at. */
  readonly weeks: number;
}

export interface Policy {
  /** First seven hex digits of SHA-256 over what decides verdicts and scores of all issues, defaults filled in; waivers are of one issue each. */
  readonly hash: string;
  /** `null` when the repository has no policy yet and the defaults hold. */
  readonly file: string | null;
  /** The file as written; empty without one. */
  readonly text: string;
  readonly project: ProjectTarget | null;
  /** The organisation's issue fields the same is written to; `null` where they are neither read nor written. */
  readonly issueFields: FieldNames | null;
  readonly goals: GoalSettings;
  readonly labels: LabelNames;
  readonly comment: CommentSettings;
  /** `null` where commands are not read. */
  readonly commands: CommandSettings | null;
  readonly exempt: { readonly authors: readonly string[]; readonly labels: readonly string[] };
  /** In order; the last one, `default`, fits every issue. */
  readonly profiles: readonly Profile[];
  /** How many issues from the top of the ranking the full bar is asked of. */
  readonly ahead: number;
  readonly iteration: { readonly weeks: number; readonly velocity: number };
  /** In the order of the file, ended ones too. */
  readonly waivers: readonly Waiver[];
  /** Headings the team has words of its own for. */
  readonly words: TopicWords;
  readonly score: ScoreOptions;
  readonly agenda: AgendaSettings | null;
}

/** Labels the program puts on and takes off. */
export interface LabelNames {
  readonly ready: string;
  readonly notReady: string;
  readonly waived: string;
  readonly snoozed: string;
  readonly spike: string;
}

export interface CommentSettings {
  /** Without it, a comment is only written in answer to a command. */
  readonly written: boolean;
  readonly whenReady: "short" | "minimised" | "whole";
  /** Minutes a new issue is left without a comment. */
  readonly grace: number;
  /** Most comments of one run over the whole backlog. */
  readonly sweep: number;
}

export interface CommandSettings {
  /** Commands granted to the author of an issue; `factors` stands for every factor of the score. */
  readonly author: readonly string[];
  /** Commands of other programs, in lower case. */
  readonly ignore: readonly string[];
}

/** Who should be there for what. */
export interface AgendaRole {
  readonly role: string;
  readonly logins: readonly string[];
  /** In lower case. */
  readonly labels: readonly string[];
  readonly rules: readonly string[];
}

export interface AgendaSettings {
  readonly cadence: Cadence;
  /** Days before the meeting. */
  readonly lead: number;
  /** Length of the meeting. */
  readonly minutes: number;
  readonly labels: readonly string[];
  /** `null` for the repository that is read. */
  readonly repository: { readonly owner: string; readonly name: string } | null;
  readonly pin: boolean;
  readonly facilitators: readonly string[];
  /** Whether empty sections say so in a line. */
  readonly saysEmpty: boolean;
  readonly people: readonly AgendaRole[];
  readonly digest: "off" | "fold" | "mention";
}
