/** What a goal multiplies a score by: names that no factor of a policy's own may have. */
export const MULTIPLIERS: readonly string[] = ["goal-weight", "urgency"];
