/** The adapter of the port: two tokens and an address → GitHub. */
import { applyChanges } from "./apply-changes.ts";
import type { GitHub } from "./port.ts";
import { readSnapshot } from "./read-snapshot.ts";
import { openTransport, type TransportOptions, type Transports } from "./transport.ts";

export interface GitHubOptions extends Omit<TransportOptions, "token" | "name"> {
  readonly token: string;
  /** For projects; `token` where empty. */
  readonly projectToken: string;
}

export function openGitHub({ token, projectToken, ...server }: GitHubOptions): GitHub {
  const issues = openTransport({ name: "token", token, ...server });
  const oneToken = projectToken === "" || projectToken === token;
  const transports: Transports = {
    token: issues,
    projectToken: oneToken
      ? issues
      : openTransport({ name: "project-token", token: projectToken, ...server }),
  };
  return {
    read: (ask) => readSnapshot(transports, ask),
    apply: (changes, snapshot) => applyChanges(transports, changes, snapshot, server.wait),
  };
}
