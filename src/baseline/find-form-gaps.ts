/** What issue forms never ask for, though the issues they make are held to it. */
import { asksForGoal } from "../issue/asks-for-goal.ts";
import { hearTopic } from "../issue/topics.ts";
import type { FormGap } from "../model/baseline.ts";
import type { Form, FormField } from "../model/form.ts";
import type { Topic } from "../model/issue.ts";
import { chooseProfile } from "../policy/choose-profile.ts";
import type { Policy } from "../policy/policy.ts";
import { rules } from "../rules/index.ts";

/** Every form, also one that asks for everything. Without goals no form need ask for one. */
export function findFormGaps(forms: readonly Form[], policy: Policy, hasGoals: boolean): readonly FormGap[] {
  return forms
    .map((form) => gapOf(form, policy, hasGoals))
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

function gapOf(form: Form, policy: Policy, hasGoals: boolean): FormGap {
  const { profile } = chooseProfile(madeWith(form), policy.profiles);
  const unasked = rules.filter(
    ({ id, topics = [] }) =>
      profile.rules[id]?.level !== "off" &&
      topics.some((topic) => !asksFor(form, topic, policy) && (topic !== "goal" || hasGoals)),
  );
  return { file: form.file, profile: profile.name, rules: unasked.map(({ id }) => id) };
}

/** An issue as the form makes it, before anybody has answered. */
function madeWith({ file, name, title, labels, type }: Form) {
  return {
    title: title ?? "",
    labels,
    type,
    subIssues: { total: 0, completed: 0 },
    text: { form: { file, name, title, match: "exact", drift: [] }, sections: [], stories: [] },
  } as const;
}

function asksFor({ fields }: Form, topic: Topic, { words }: Policy): boolean {
  return fields.some(
    (field: FormField) =>
      field.type !== "markdown" &&
      (hearTopic(field.label, words) === topic || (topic === "goal" && asksForGoal(field))),
  );
}
