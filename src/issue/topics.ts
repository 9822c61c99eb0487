/** What a heading is about, by the words of the trade. */
import { decodeString } from "micromark-util-decode-string";
import type { Topic } from "../model/issue.ts";
import { topicWords } from "./topic-words.ts";

/** Headings by topic. A policy adds words of another language by passing a table of this shape. */
export type TopicWords = Readonly<Partial<Record<Topic, readonly string[]>>>;

/** What a heading says: its topic, `other` for a known heading without one, `null` for an unknown one. */
export type Heard = Topic | "other" | null;

/** All of them, in the order they are documented in. */
export const TOPICS = [
  "problem",
  "user-story",
  "acceptance-criteria",
  "steps-to-reproduce",
  "expected",
  "actual",
  "environment",
  "out-of-scope",
  "risks",
  "evidence",
  "design",
  "dependencies",
  "open-questions",
  "goal",
  "estimate",
  "tasks",
  "solution",
] as const satisfies readonly Topic[];

/** In words. */
const LONGEST_PHRASE = 8;

const known: ReadonlyMap<string, Heard> = new Map(
  [...TOPICS, "other" as const].flatMap((topic) =>
    topicWords[topic].split(",").map((name): [string, Heard] => [plainWords(name), topic]),
  ),
);

/** The topic a heading (its Markdown source) names as a whole or in part. `added` words win over the ones known here. */
export function hearTopic(heading: string, added: TopicWords = {}): Heard {
  const words = plainWords(heading);
  // The two headings of GitHub's own bug template that are about the environment only with these words.
  if (/please complete the following information/i.test(heading)) {
    return "environment";
  }
  return words === "" ? null : (knownTopic(heading, added) ?? hearPart(words));
}

/** The topic whose word the heading is, as a whole. */
export function knownTopic(heading: string, added: TopicWords = {}): Heard {
  const words = plainWords(heading);
  const extra = Object.keys(added).length === 0 ? null : tableOf(added);
  return extra?.get(words) ?? known.get(words) ?? null;
}

/** Lower case, without accents, Markdown marks, emoji, numbering, bracketed remarks and punctuation at either end. */
export function plainWords(heading: string): string {
  return decodeString(heading.slice(0, 200))
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")
    .replaceAll(/\]\([^)]*\)/g, "")
    .replaceAll(/:[a-z0-9_+-]+:|[*_`~#[\]]|<[^<>]*>|\p{Extended_Pictographic}|\u200d/gu, "")
    .replaceAll(/\([^()]*\)/g, " ")
    .replaceAll("’", "'")
    .replaceAll(/\s+/g, " ")
    .replace(/^[^\p{L}]+/u, "")
    .replace(/[^\p{L}\p{N}]+$/u, "");
}

/** A longer heading by what stands before or after a mark, else by at least two words at its start or end. */
function hearPart(words: string): Heard {
  for (const part of words.split(/[:?/|–—]| - | and | & | e | ou | or /)) {
    const heard = known.get(part.trim());
    if (heard !== undefined) {
      return heard;
    }
  }
  const all = words.split(/[ ,:?/|–—]+/).filter((word) => word !== "");
  for (let count = Math.min(all.length - 1, LONGEST_PHRASE); count >= 2; count -= 1) {
    const heard = known.get(all.slice(0, count).join(" ")) ?? known.get(all.slice(-count).join(" "));
    if (heard !== undefined) {
      return heard;
    }
  }
  return /(?:^| )(?:versions?|versao)$|^(?:what|which) version /.test(words) ? "environment" : null;
}

function tableOf(words: TopicWords): ReadonlyMap<string, Topic> {
  return new Map(
    TOPICS.flatMap((topic) => (words[topic] ?? []).map((name): [string, Topic] => [plainWords(name), topic])),
  );
}
