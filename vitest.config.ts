import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // All of them: the default keeps one back, which on two halves the speed.
    maxWorkers: "100%",
    // What is tested keeps nothing between two tests, so that a worker need not read the whole house again for each file.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    server: { deps: { inline: [/@actions\/(languageservice|workflow-parser|expressions)/] } },
  },
});
