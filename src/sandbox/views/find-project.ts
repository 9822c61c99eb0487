/** Projects as far as the token sees them. */
import type { Context } from "../context.ts";
import { seesProjects } from "../permissions.ts";
import { notAccessible, notFound } from "../refusal.ts";
import type { Project } from "../board.ts";
import type { Account } from "../state.ts";

/** A project a token cannot see answers as one that is not there. */
export function findProject(context: Context, owner: Account, number: number): Project {
  const project = context.state.projects.find((one) => one.owner === owner && one.number === number);
  if (project === undefined || !seesProjects(context.viewer)) {
    throw notFound(`Could not resolve to a ProjectV2 with the number ${number}.`);
  }
  return project;
}

/** Newest number first, GitHub's default. Refused where the token sees no projects at all. */
export function visibleProjects(context: Context, owner: Account): readonly Project[] {
  if (!seesProjects(context.viewer)) {
    throw notAccessible();
  }
  return context.state.projects
    .filter((project) => project.owner === owner)
    .sort((a, b) => b.number - a.number);
}
