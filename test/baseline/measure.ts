/** A backlog of records measured as a run would. */
import { measureBaseline } from "../../src/baseline/measure-baseline.ts";
import type { Baseline } from "../../src/model/baseline.ts";
import type { Snapshot } from "../../src/model/snapshot.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { readIssues } from "../../src/refine/read-issues.ts";
import { refineRead } from "../../src/refine/refine.ts";
import { TODAY } from "../plan/build.ts";

export function measured(snapshot: Snapshot, policy: Policy): Baseline {
  const world: Snapshot = { ...snapshot, scope: "backlog" };
  const read = readIssues(world, policy);
  const refinement = refineRead(read, world, policy, TODAY);
  return measureBaseline({ world, policy, today: TODAY, read, refinement });
}
