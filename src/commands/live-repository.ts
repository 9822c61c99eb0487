/** A repository on GitHub itself, read with the token of whoever sits at the terminal. */
import { openGitHub } from "../github/open-github.ts";
import type { GitHub } from "../github/port.ts";
import { Refusal } from "../github/refusal.ts";
import { UsageError } from "./command.ts";

/** `OWNER/REPO`. Throws `UsageError` for anything else. */
export function namedRepository(written: string): { readonly owner: string; readonly name: string } {
  const [owner = "", name = "", more] = written.split("/");
  if (owner === "" || name === "" || more !== undefined) {
    throw new UsageError("The repository is written OWNER/REPO");
  }
  return { owner, name };
}

/** Throws `Refusal` where the environment holds no token. */
export function openLive(): GitHub {
  const { GH_TOKEN, GITHUB_TOKEN, PROJECT_TOKEN, GITHUB_GRAPHQL_URL } = process.env;
  const token = GH_TOKEN || GITHUB_TOKEN || "";
  if (token === "") {
    throw new Refusal(
      "There is no token: set `GH_TOKEN` or `GITHUB_TOKEN`, for example with `GH_TOKEN=$(gh auth token)`.",
    );
  }
  return openGitHub({
    token,
    projectToken: PROJECT_TOKEN ?? "",
    url: GITHUB_GRAPHQL_URL || "https://api.github.com/graphql",
    wait: (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds)),
  });
}
