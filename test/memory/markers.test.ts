/** The lines by which own texts are known again. */
import { describe, expect, test } from "vitest";
import {
  agendaHead,
  agendaLogMarker,
  agendaMarker,
  agendaNewsMarker,
  agendaPartMarker,
  agendaPeriod,
  commentMarker,
  firstLine,
  isOwnComment,
  subIssueMarker,
} from "../../src/memory/markers.ts";

describe("markers", () => {
  const all = [
    commentMarker("I_kwDO1"),
    agendaMarker("R_1", "2026-11-24"),
    agendaPartMarker("R_1", "2026-11-24"),
    agendaLogMarker("R_1", "2026-11-24"),
    agendaNewsMarker("R_1", "2026-11-24"),
    subIssueMarker("I_kwDO1", "--> # </a> @ana\n`x` 😀"),
  ];

  test("differ, and are HTML comments of one line", () => {
    expect(new Set(all).size).toBe(all.length);
    for (const marker of all) {
      expect(marker).toMatch(/^<!-- plumbline:[a-z-]+ (?:(?!--)[^\n])+ -->$/);
    }
  });

  test("are known with LF and CRLF", () => {
    expect(isOwnComment(`${commentMarker("I_1")}\r\nText.`, "I_1")).toBe(true);
    expect(agendaHead(`${agendaMarker("R_=/+-_9", "2026-11-24")}\r\n`)).toEqual({
      about: "R_=/+-_9",
      period: "2026-11-24",
    });
    expect(agendaPeriod(agendaMarker("R_1", "2026-11-24"), "R_1")).toBe("2026-11-24");
    expect(agendaPeriod(agendaMarker("R_2", "2026-11-24"), "R_1")).toBeNull();
    expect(firstLine("a \r\nb")).toBe("a");
  });

  test("of a sub-issue tell keys apart", () => {
    expect(subIssueMarker("I_1", "a")).not.toBe(subIssueMarker("I_1", "b"));
    expect(subIssueMarker("I_1", "a")).not.toBe(subIssueMarker("I_2", "a"));
  });
});
