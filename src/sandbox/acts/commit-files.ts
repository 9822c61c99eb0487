/** Files of the default branch change by commits. */
import { blobOid, objectOid } from "../ids.ts";
import { timeOf, touch, type Commit, type Repository, type State } from "../state.ts";

/** The tip of the default branch; follows from the files and the number of commits before it. */
export function headOid(repository: Repository): string {
  const files = [...repository.files].map(([path, text]) => `${path} ${blobOid(text)}`);
  return objectOid(`commit ${repository.commits.length}\n${files.join("\n")}`);
}

/** `null` for a file's text removes it. */
export function commitFiles(
  state: State,
  repository: Repository,
  message: string,
  files: ReadonlyMap<string, string | null>,
): Commit {
  for (const [path, text] of files) {
    if (text === null) {
      repository.files.delete(path);
    } else {
      repository.files.set(path, text);
    }
  }
  const commit: Commit = {
    kind: "Commit",
    oid: headOid(repository),
    message,
    at: timeOf(state),
    repository,
  };
  repository.commits.push(commit);
  touch(state);
  return commit;
}
