/** Files that come with Plumbline, wherever it runs from: its sources or its bundle. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Absolute path of a file named from the package's root. Throws an Error with one sentence. */
export function packageFile(path: string): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json")) && dirname(folder) !== folder) {
    folder = dirname(folder);
  }
  const file = join(folder, path);
  if (!existsSync(file)) {
    throw new Error(`\`${path}\` is not there: run this in a checkout of Plumbline.`);
  }
  return file;
}
