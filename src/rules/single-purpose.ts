/** Is about one thing: one change in the title, one story, one bug. */
import { z } from "zod";
import type { Problem } from "../model/finding.ts";
import type { Issue, Section } from "../model/issue.ts";
import { isTold } from "./edits/written-under.ts";
import { defineRule } from "./rule.ts";
import { asCode } from "../issue/as-code.ts";
import { isPortuguese } from "./words/is-portuguese.ts";
import { joinedActions } from "./stories/join-actions.ts";
import { readTitle } from "./titles/read-title.ts";
import { storySentence } from "./stories/story-sentence.ts";

export const singlePurpose = defineRule({
  id: "single-purpose",
  sentence: "It is about one thing.",
  level: "advised",
  stage: "ready",
  needsFullReading: true,
  options: z.strictObject({}),
  example: {
    ready: { title: "Add a filter for open orders", body: "" },
    unready: { title: "Add a filter for open orders and fix the export of invoices", body: "" },
  },
  check(issue) {
    // What has sub-issues is divided already.
    if (issue.subIssues.total > 0) {
      return [];
    }
    return [...severalStories(issue), ...severalReports(issue), ...severalActs(issue)].slice(0, 1);
  },
});

/** Stories that want different things; the same told in two languages is one. */
function severalStories(issue: Issue): readonly Problem[] {
  const told = issue.text.stories.map((story) => {
    const { start, end } = story.place;
    return { story, written: end > start ? issue.body.slice(start, end) : issue.title };
  });
  const [first] = told;
  if (first === undefined) {
    return [];
  }
  const portuguese = isPortuguese(first.written);
  const seen = new Set<string>();
  const different = told.filter(({ story, written }) => {
    const action = story.action.toLowerCase();
    const isNew = !seen.has(action) && isPortuguese(written) === portuguese;
    seen.add(action);
    return isNew;
  });
  const [, second] = different;
  if (second === undefined) {
    return [];
  }
  const { start, end } = second.story.place;
  return [
    {
      message: `${different.length} user stories that want different things.`,
      quote: second.written,
      place: end > start ? second.story.place : null,
      edit: splitInto(different.map(({ story, written }) => storySentence(story, written, story.action))),
    },
  ];
}

/** Steps under the same heading twice, each with an outcome of its own, are two reports; variants of one share theirs. */
function severalReports(issue: Issue): readonly Problem[] {
  const { sections } = issue.text;
  const steps = sections.filter(({ topic, text }) => topic === "steps-to-reproduce" && isTold(text, 3));
  const outcomes = sections.filter(({ topic, text }) => topic === "actual" && isTold(text, 3));
  const [first] = steps;
  const same = steps.filter(({ heading, level }) => heading === first?.heading && level === first.level);
  const [, second] = same;
  const texts = new Set(same.map(({ text }) => text.trim()));
  if (first === undefined || second === undefined || texts.size < same.length) {
    return [];
  }
  const divided = same.every((section, index) => {
    const end = same[index + 1]?.place.start ?? issue.body.length;
    return outcomes.some(({ place }) => place.start > section.place.start && place.start < end);
  });
  const names = same.map((section) => nameAbove(sections, section));
  const isVariant = names.some((name) => name !== null && VARIANT.test(name));
  if (!divided || isVariant) {
    return [];
  }
  const parts = names.map((name, index) => name ?? `${issue.title.trim()}: bug ${index + 1}`);
  return [
    {
      message: `${same.length} bug reports in one issue, each with its own steps and outcome.`,
      quote: second.heading,
      place: second.place,
      edit: splitInto(parts),
    },
  ];
}

const VARIANT =
  /\b(?:variants?|alternatives?|options?|methods?|cases?|scenarios?|attempts?|try|platforms?|android|ios|web|mobile|desktop|windows|mac(?:os)?|linux|chrome|safari|firefox|edge|with|without|variante|alternativa|opção|caso|cenário)\b/i;

/** The nearest heading of a higher level before a section. */
function nameAbove(sections: readonly Section[], section: Section): string | null {
  const above = sections.filter(
    ({ place, level }) => place.start < section.place.start && level > 0 && level < section.level,
  );
  return above.at(-1)?.heading.trim() ?? null;
}

function severalActs(issue: Issue): readonly Problem[] {
  // A story in the title is `user-story`'s.
  if (issue.text.stories.some(({ place }) => place.end === place.start)) {
    return [];
  }
  const parts = [actsOf, numberedIn, codesIn]
    .map((find) => find(issue.title))
    .find(({ length }) => length > 1);
  if (parts === undefined) {
    return [];
  }
  return [
    {
      message: `The title asks for ${parts.length === 2 ? "two" : parts.length} things.`,
      quote: issue.title.trim(),
      place: null,
      edit: splitInto(parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1))),
      atMost: "advised",
    },
  ];
}

function actsOf(title: string): readonly string[] {
  const parts = joinedActions(readTitle(title, null).told, false, true);
  return parts.every((part) => PURPOSE.test(part)) ? parts : [];
}

/** “1) The cart is empty 2) Search finds nothing”. */
function numberedIn(title: string): readonly string[] {
  const told = /(?:^|[\s:])\(?1[.)]\s(.{4,120}?)[\s,;]\(?2[.)]\s(.{4,120})$/.exec(title.slice(0, 300));
  return told === null ? [] : told.slice(1).map((part) => part.replace(/[\s,;]{1,9}$/, ""));
}

/** “BUG-12 and BUG-13”. */
function codesIn(title: string): readonly string[] {
  const told =
    /(?<![\p{L}\p{N}])((BUG|US|HU|TASK|STORY)[-_ ]?\d{1,5})\s*(?:and|e|&|\+|,)\s*(\2[-_ ]?\d{1,5})(?!\d)/iu.exec(
      title.slice(0, 300),
    );
  return told === null ? [] : [told[1] ?? "", told[3] ?? ""];
}

/** Acts that are a purpose of their own; “validate it and refuse to save” is one. */
const PURPOSE =
  /^(?:also\s)?(?:add|create|delete|fix|implement|integrate|introduce|merge|migrate|moderni[sz]e|redesign|refactor|remove|rename|replace|rewrite|support|upgrade|adicionar?|ajustar?|corrig(?:e|ir)|criar?|excluir|implementar?|inclui(?:r)?|integrar|migrar?|refatorar?|remove(?:r)?|renomear|substitui(?:r)?)\s/i;

function splitInto(parts: readonly string[]): Problem["edit"] {
  return {
    kind: "split",
    sentence: `Make an issue of each: ${parts.map(asCode).join(", ")}.`,
    parts,
  };
}
