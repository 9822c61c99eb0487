/** The profile an issue is judged by: the first that names something of it, then the one for its kind, then the default. */
import { describe, expect, it } from "vitest";
import { readText } from "../../src/issue/read-text.ts";
import { chooseProfile } from "../../src/policy/choose-profile.ts";
import { readPolicy } from "../../src/policy/read-policy.ts";

const POLICY = `readiness:
  profiles:
    - { name: Hotfix, match: { titles: ["hotfix*", "*(urgent)"] } }
    - { name: Defect, match: { types: [Bug], labels: [Broken], forms: [bug.yml] } }
    - { name: Story, match: { types: [Feature] } }
    - { name: Chore, match: { labels: [chore] } }
`;

interface Written {
  readonly title?: string;
  readonly body?: string;
  readonly labels?: readonly string[];
  readonly type?: string;
}

function chosen(
  { title = "Remember the address", body = "", labels = [], type }: Written,
  policy = POLICY,
): readonly [string, string | null] {
  const { policy: read } = readPolicy("plumbline.yml", policy);
  const issue = {
    title,
    labels,
    type: type ?? null,
    subIssues: { total: 0, completed: 0 },
    text: readText(title, body, []),
  };
  const { profile, reason } = chooseProfile(issue, read?.profiles ?? []);
  return [profile.name, reason];
}

describe("an issue is judged", () => {
  it.each<[string, Written, string, string | null]>([
    ["by its type, whatever the case", { type: "bug" }, "Defect", "its type is `bug`"],
    ["by a label", { labels: ["broken"] }, "Defect", "it bears the label `broken`"],
    ["by its title", { title: " Hotfix: pay again" }, "Hotfix", "its title fits `hotfix*`"],
    ["by the end of its title", { title: "Pay again (urgent)" }, "Hotfix", "its title fits `*(urgent)`"],
    [
      "by the first profile that fits",
      { title: "hotfix", labels: ["chore"] },
      "Hotfix",
      "its title fits `hotfix*`",
    ],
    [
      "by its kind, under the team's own name",
      { labels: ["regression"] },
      "Defect",
      "it bears the label `regression`",
    ],
    [
      "by what its text says",
      { body: "As a clerk, I want to print, so that I can file it." },
      "Story",
      "it tells a user story",
    ],
    [
      "by what a profile names before what its text says",
      { labels: ["chore"], body: "As a clerk, I want to print." },
      "Chore",
      "it bears the label `chore`",
    ],
    [
      "by its type though the text looks like another",
      { type: "Task", body: "## Steps to reproduce\n\n1. Pay" },
      "Chore",
      "its type is `Task`",
    ],
    [
      "by its type before a label that says otherwise",
      { type: "Task", labels: ["broken"] },
      "Chore",
      "its type is `Task`",
    ],
    [
      "by its type before the first label",
      { type: "Feature", labels: ["broken"] },
      "Story",
      "its type is `Feature`",
    ],
    [
      "by a profile of no kind, whatever its type",
      { type: "Task", title: "Hotfix: pay" },
      "Hotfix",
      "its title fits `hotfix*`",
    ],
    ["by another word for its type", { type: "Defect" }, "Defect", "its type is `Defect`"],
    ["by the nearest kind of its type", { type: "User story" }, "Story", "its type is `User story`"],
    ["as any issue else", { title: "Remember it" }, "default", null],
  ])("%s", (_how, written, name, reason) => {
    expect(chosen(written)).toEqual([name, reason]);
  });

  it("as any issue where the policy names no profile for its kind", () => {
    expect(chosen({ labels: ["bug"] }, "readiness: { profiles: [] }")).toEqual(["default", null]);
  });
});
