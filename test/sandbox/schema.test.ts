import { expect, test, vi } from "vitest";

test("without the development packages starting fails with one clear sentence", async () => {
  vi.resetModules();
  vi.doMock("graphql", () => {
    throw new Error("Cannot find package 'graphql'");
  });
  const { loadEngine } = await import("../../src/sandbox/schema.ts");
  await expect(loadEngine()).rejects.toThrow(
    "The sandbox needs the development packages: run `npm ci` in a checkout of Plumbline.",
  );
  vi.doUnmock("graphql");
});
