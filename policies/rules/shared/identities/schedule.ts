import { onlyWatches } from "../../../azure/roles/powers";
import { any, pass, type Outcome } from "../../../engine/outcome";
import type { Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { isSet, meets } from "../require";
import { assignedRole } from "./assigned-role";

const limits = ["duration_days", "duration_hours", "end_date_time"];

/** A privileged assignment ends one day; one that only sees settings may stay. @param what completes "so the … never ends" */
export function ends(assignment: Resource, graph: Graph, what: string): Outcome {
  const outcomes = limits.map((name) => meets(assignment, isSet(`schedule.expiration.${name}`)));
  const outcome = any(outcomes, `schedule.expiration is not set, so the ${what} never ends`);
  if (outcome.verdict === "pass") return outcome;
  const given = assignedRole(assignment, graph);
  return "role" in given && onlyWatches(given.role) ? pass() : outcome;
}
