/** What an agenda remembers is read as it was written, and never longer than it may be. */
import { assert, property } from "fast-check";
import { describe, expect, it, test } from "vitest";
import { readAgendaMemory, writeAgendaMemory } from "../../src/memory/agenda-memory.ts";
import { agendaMarker } from "../../src/memory/markers.ts";
import type { AgendaMemory } from "../../src/model/memory.ts";
import { agendaMemory, NOW } from "./arbitrary-memory.ts";

function body(memory: AgendaMemory): string {
  return `${agendaMarker("R_1", "2026-11-24")}\r\n${writeAgendaMemory(memory)}\r\n\r\nText.\r\n`;
}

describe("an agenda's memory", () => {
  it("is read as it was written", () => {
    assert(
      property(agendaMemory(30), (memory) => {
        expect(readAgendaMemory(body(memory), NOW)).toEqual(memory);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps what it asked to decide longer than the issues next in line", () => {
    assert(
      property(agendaMemory(400), (memory) => {
        expect(writeAgendaMemory(memory).length).toBeLessThanOrEqual(12_000);
        const read = readAgendaMemory(body(memory), NOW);
        expect(read?.entries).toEqual(memory.entries.slice(0, read?.entries.length ?? 0));
        expect(read?.entries.length === memory.entries.length || read?.top.length === 0).toBe(true);
        expect(read?.health).toEqual(memory.health);
      }),
      { numRuns: 60 },
    );
  });

  const MEMORY: AgendaMemory = { at: "2026-11-20T08:00:00Z", entries: [], top: [], health: [] };

  test("is found where somebody wrote above it, or took the first line off", () => {
    const [, ...rest] = body(MEMORY).split("\n");
    expect(readAgendaMemory(rest.join("\n"), NOW)).toEqual(MEMORY);
    expect(readAgendaMemory(`Moved to room 4.\n\n${body(MEMORY)}`, NOW)).toEqual(MEMORY);
  });

  test("is none of a later time", () => {
    expect(readAgendaMemory(body({ ...MEMORY, at: "2026-11-24T09:00:01Z" }), NOW)).toBeNull();
  });
});
