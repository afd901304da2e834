import type { RoleAnswer } from "../../../azure/roles/role";
import { fail, pass, unknown, type Outcome } from "../../../engine/outcome";

/** Fails a role that has a power. @param found what the power means */
export function avoids(power: RoleAnswer, found: string): Outcome {
  if (power.allows === "unknown") return unknown(power.reason);
  return power.allows ? fail(`${found} (${described(power.action)})`) : pass();
}

/** The operation that gives the role away; the stand-in for all of them is none that a reader finds. */
function described(action: string): string {
  return action.startsWith("Any.Provider/")
    ? `it allows ${action.slice(action.lastIndexOf("/") + 1)} on every type`
    : action;
}
