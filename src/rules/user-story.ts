/** Is told as a user story with role, action and benefit: well-formed, atomic and minimal (QUS, Lucassen et al. 2016). */
import { z } from "zod";
import type { Problem } from "../model/finding.ts";
import type { Issue, Story } from "../model/issue.ts";
import { fillSection } from "./edits/fill-section.ts";
import { defineRule } from "./rule.ts";
import { asCode } from "../issue/as-code.ts";
import { beyondStory, withoutAsides } from "./stories/beyond-story.ts";
import { isInPortuguese, isPortuguese } from "./words/is-portuguese.ts";
import { joinedActions } from "./stories/join-actions.ts";
import { placeAt } from "./words/place-at.ts";
import { storySentence } from "./stories/story-sentence.ts";

export const userStory = defineRule({
  id: "user-story",
  sentence: "It is told as a user story: role, one action and benefit, and nothing else in the sentence.",
  level: "off",
  stage: "intake",
  needsDescription: true,
  needsFullReading: true,
  options: z.strictObject({
    told: z
      .boolean()
      .default(true)
      .describe("Whether there has to be a story; without it, only one that is there is looked at."),
    benefit: z.boolean().default(true).describe("Whether “so that …” has to be there."),
    atomic: z.boolean().default(true).describe("Whether to advise one action a story."),
    minimal: z
      .boolean()
      .default(true)
      .describe("Whether to advise that notes and brackets stand outside the story."),
  }),
  example: {
    ready: {
      title: "Remember the delivery address",
      body: "As a returning customer, I want my address filled in, so that I can pay at once.",
    },
    unready: {
      title: "Remember the delivery address",
      body: "As a returning customer, I want my address filled in.",
    },
  },
  check(issue, { told, benefit, atomic, minimal }) {
    // Of several, the first is the issue's own: the others are told by `single-purpose`.
    const story = issue.text.stories.find((candidate) => !isTemplate(candidate));
    if (story === undefined) {
      return told ? [askForStory(issue)] : [];
    }
    const { start, end } = story.place;
    const written = end > start ? issue.body.slice(start, end) : issue.title;
    const parts = atomic ? askForOneAction(story, written) : [];
    return [
      ...(benefit && story.benefit === null ? [askForBenefit(issue, story, written)] : []),
      ...parts,
      // Brackets in what is to be split are told by that.
      ...(minimal ? askForLess(issue, story, parts.length === 0) : []),
    ];
  },
});

/** “[role]”, “<the benefit>”, “{action}”: a template's place for words, with nothing beside it. */
const HOLDER =
  /^[\s*_`]{0,5}(?:to |an? |the |o |a |um |uma )?(?:\[[^[\]]{1,60}\]|<[^<>]{1,60}>|\{{1,2}[^{}]{1,60}\}{1,2})[\s*_`.,]{0,5}$/iu;

function isTemplate({ role, action }: Story): boolean {
  return HOLDER.test(role) && HOLDER.test(action);
}

const STORY = "As a customer, I want to see my last order, so that I can order it again.";
const STORY_PT = "Como cliente, quero ver meu último pedido, para que eu possa pedir de novo.";

function askForStory(issue: Issue): Problem {
  const example = isInPortuguese(issue) ? STORY_PT : STORY;
  return {
    message: "Missing the user story: who wants what, and to what end.",
    quote: null,
    place: null,
    edit: fillSection(issue, {
      topic: "user-story",
      heading: "User story",
      text: STORY,
      portuguese: STORY_PT,
      what: `one sentence of the form “${example.slice(0, -1)}”.`,
    }),
  };
}

function askForBenefit(issue: Issue, { place }: Story, written: string): Problem {
  const message = "The user story does not say what it is good for.";
  const sentence = `End the story with “, ${isPortuguese(written) ? "para que" : "so that"} …” and the benefit.`;
  if (place.end === place.start) {
    const edit = { kind: "title", sentence, title: withBenefit(issue.title) } as const;
    return { message, quote: issue.title, place: null, edit };
  }
  if (/(?<!\\)\|/.test(written)) {
    return { message, quote: written, place, edit: rowOfBenefit(place, written) };
  }
  const edit = { kind: "replace", sentence, place, text: `${withBenefit(written)}.` } as const;
  return { message, quote: written, place, edit };
}

function withBenefit(story: string): string {
  const benefit = isPortuguese(story) ? "para que eu alcance o meu objetivo" : "so that I reach my aim";
  return `${story.replace(/[.!\s]{1,20}$/, "")}, ${benefit}`;
}

/** A story across a table's head needs a column, which is no edit of one place. */
function rowOfBenefit(place: Story["place"], written: string): Problem["edit"] {
  const lines = written.split(/\r?\n/);
  if (lines.length < 2) {
    return { kind: "act", sentence: "Add a column `So that` to the table, with the benefit." };
  }
  const name = /^[\s|*_]{0,8}como/i.test(written) ? "Para que" : "So that";
  return {
    kind: "replace",
    sentence: `Add a row ${asCode(name)} to the table, with the benefit.`,
    place,
    text: [...lines, `| ${name} | I reach my aim |`].join("\n"),
  };
}

function askForOneAction(story: Story, written: string): readonly Problem[] {
  const opening = written.slice(0, Math.max(0, written.indexOf(story.action.slice(0, 12))));
  const isVerbLed = /(?:\bto|\bcan|\bcould|\bshould|\bmust|\bmay)[\s*_:]{1,6}$/i.test(opening);
  const parts = joinedActions(story.action, isVerbLed).map((action) =>
    storySentence(story, written, withoutAsides(action)),
  );
  if (parts.length === 0) {
    return [];
  }
  const isWhole = written.includes(story.action);
  return [
    {
      message: `The user story asks for ${parts.length === 2 ? "two" : parts.length} things.`,
      quote: isWhole ? story.action : written,
      place: story.place.end === story.place.start ? null : story.place,
      edit: {
        kind: "split",
        sentence: `Tell one story for each: ${parts.map(asCode).join(", ")}.`,
        parts,
      },
      atMost: "advised",
    },
  ];
}

function askForLess(issue: Issue, story: Story, withAsides: boolean): readonly Problem[] {
  const beyond = beyondStory(issue, issue.text.stories, story, withAsides);
  if (beyond === null) {
    return [];
  }
  const place = placeAt(issue.body, beyond.start, beyond.end);
  const sentence = "Move it into a paragraph of its own below the story.";
  return [
    {
      message: "There is more in the user story's paragraph than the story.",
      quote: beyond.quote,
      place,
      edit: beyond.isPlain
        ? { kind: "replace", sentence, place, text: `${beyond.story}\n\n${beyond.rest}` }
        : { kind: "act", sentence },
      atMost: "advised",
    },
  ];
}
