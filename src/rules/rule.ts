/** What a rule is: one file, one law-like sentence, one pure check. */
import type { z } from "zod";
import type { Level, Problem, Stage } from "../model/finding.ts";
import type { Goal, GoalLink } from "../model/goal.ts";
import type { Issue, Topic } from "../model/issue.ts";

/** Another open issue that seems to say the same, and is the one to keep. */
export interface Twin {
  readonly number: number;
  readonly title: string;
  /** The telling words both use, as this issue writes them; the rarest first. */
  readonly shared: readonly string[];
}

/** What a check may know besides the issue. */
export interface RuleContext {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly goals: readonly Goal[];
  readonly goal: GoalLink;
  /** The issue's size and where it was found; `null` when nobody gave one. */
  readonly estimate: { readonly value: number; readonly source: string; readonly points: boolean } | null;
  /** How a person would give an estimate here, such as "the project's field `Effort`"; `null` where only text counts. */
  readonly estimateField: string | null;
  /** Open issues that seem to say the same and are to be kept instead, most alike first; empty where only one issue was read. */
  readonly twins: readonly Twin[];
  /** Numbers of the issues that block each other in a circle with this one, itself first; empty where there is none. */
  readonly cycle: readonly number[];
  /** Every open issue of the backlog, with the number of its parent; `null` where only one issue was read. */
  readonly open: ReadonlyMap<number, number | null> | null;
}

/** An issue of a rule's documentation, which is its first test too. */
export interface Example {
  readonly title: string;
  readonly body: string;
  /** Numbers of open issues that block it. */
  readonly blockedBy?: readonly number[];
  /** Labels of the required fields of the form it was made with. */
  readonly asks?: readonly string[];
  /** When its text was last edited, ISO 8601; not long ago where left out. */
  readonly editedAt?: string;
  readonly twins?: readonly Twin[];
  /** What a policy asks, where the defaults ask for nothing. */
  readonly options?: Readonly<Record<string, unknown>>;
}

export interface Rule {
  /** Also the file's name, the policy's key, the anchor in the docs and the test's name. */
  readonly id: string;
  readonly sentence: string;
  /** In a policy that says nothing. */
  readonly level: Level;
  readonly stage: Stage;
  /** True where headings and answers are not enough: the rule then holds its tongue on a text that was not read in full. */
  readonly needsFullReading?: boolean;
  /** True where it looks for something in the description: of an empty one another rule says that it is empty. */
  readonly needsDescription?: boolean;
  /** True where the answer depends on the other issues: an issue's own event cannot tell it, so it may only advise, and no verdict counts it. */
  readonly needsBacklog?: boolean;
  /** What a form would have to ask for, so that issues come with it; empty where no form can. */
  readonly topics?: readonly Topic[];
  readonly options: z.ZodObject;
  readonly example: { readonly ready: Example; readonly unready: Example };
  /** `options` as the policy gives them; throws only on options the policy's schema would refuse. */
  readonly check: (issue: Issue, options: unknown, context: RuleContext) => readonly Problem[];
}

type Definition<Options extends z.ZodObject> = Omit<Rule, "options" | "check"> & {
  readonly options: Options;
  readonly check: (issue: Issue, options: z.output<Options>, context: RuleContext) => readonly Problem[];
};

/** Ties the type of the options to their schema. */
export function defineRule<Options extends z.ZodObject>(definition: Definition<Options>): Rule {
  const parsed = new WeakMap<object, z.output<Options>>();
  return {
    ...definition,
    check: (issue, options, context) =>
      definition.check(issue, parsedOnce(definition.options, options, parsed), context),
  };
}

/** A policy's options are the same object for ten thousand issues. */
function parsedOnce<Options extends z.ZodObject>(
  schema: Options,
  options: unknown,
  parsed: WeakMap<object, z.output<Options>>,
): z.output<Options> {
  const known = typeof options === "object" && options !== null ? parsed.get(options) : undefined;
  const value = known ?? schema.parse(options);
  if (typeof options === "object" && options !== null) {
    parsed.set(options, value);
  }
  return value;
}
