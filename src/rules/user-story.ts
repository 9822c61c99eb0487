/** Is told as a user story with role, action and benefit. */
import { z } from "zod";
import { fillSection } from "./edits/fill-section.ts";
import { defineRule } from "./rule.ts";

export const userStory = defineRule({
  id: "user-story",
  sentence: "It is told as a user story: role, action and benefit.",
  level: "off",
  stage: "intake",
  needsFullReading: true,
  options: z.strictObject({
    benefit: z.boolean().default(true).describe("Whether “so that …” has to be there."),
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
  check(issue, { benefit }) {
    const [story] = issue.text.stories;
    if (story === undefined) {
      const text = "As a customer, I want to see my last order, so that I can order it again.";
      return [
        {
          message: "Missing the user story: who wants what, and to what end.",
          quote: null,
          place: null,
          edit: fillSection(issue, {
            topic: "user-story",
            heading: "User story",
            text,
            what: `one sentence of the form “${text.slice(0, -1)}”.`,
          }),
        },
      ];
    }
    if (story.benefit !== null || !benefit) {
      return [];
    }
    const sentence = "End the story with “, so that …” and the benefit.";
    const message = "The user story does not say what it is good for.";
    const written = issue.body.slice(story.place.start, story.place.end);
    if (written === "") {
      const edit = { kind: "title", sentence, title: withBenefit(issue.title) } as const;
      return [{ message, quote: issue.title, place: null, edit }];
    }
    const edit = { kind: "replace", sentence, place: story.place, text: `${withBenefit(written)}.` } as const;
    return [{ message, quote: written, place: story.place, edit }];
  },
});

function withBenefit(story: string): string {
  return `${story.replace(/[.!\s]{1,20}$/, "")}, so that I reach my aim`;
}
