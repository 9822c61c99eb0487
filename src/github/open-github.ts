/** The adapter of the port: two tokens and an address → GitHub. */
import { applyChanges } from "./apply-changes.ts";
import { apiBeside, openRest } from "./open-rest.ts";
import type { GitHub } from "./port.ts";
import { readSnapshot } from "./read-snapshot.ts";
import { readThreads } from "./read-threads.ts";
import { openTransport, type TransportOptions, type Transports } from "./transport.ts";

export interface GitHubOptions extends Omit<TransportOptions, "token" | "name"> {
  readonly token: string;
  /** For projects; `token` where empty. */
  readonly projectToken: string;
  /** Of the REST API, such as `https://api.github.com`; beside `url` where left out. */
  readonly api?: string;
}

export function openGitHub({ token, projectToken, api, ...server }: GitHubOptions): GitHub {
  const issues = openTransport({ name: "token", token, ...server });
  const oneToken = projectToken === "" || projectToken === token;
  const transports: Transports = {
    token: issues,
    projectToken: oneToken
      ? issues
      : openTransport({ name: "project-token", token: projectToken, ...server }),
  };
  const rest = openRest({ token, ...server, api: api ?? apiBeside(server.url) });
  return {
    read: (ask) => readSnapshot(transports, rest, ask),
    look: async (ids) => (await readThreads(issues, ids)).threads,
    apply: (changes, snapshot) => applyChanges(transports, changes, snapshot, server.wait),
  };
}
