import controlData from "./controls.json";
import threatData from "./threats.json";
import type { Control, Threat } from "./types";

export { controlOwners, pillars } from "./types";
export type { Condition, Control, ControlOwner, ControlQuestion, Level, Pillar, Threat } from "./types";

/** All controls, in the order of the catalog. Their shape is `control.schema.json`, held by a test. */
export const controls = controlData.controls as readonly Control[];

/** All threats of the threat model. */
export const threats = threatData.threats as readonly Threat[];

const byId = new Map(controls.map((control) => [control.id, control]));

/** The control with an id, or undefined. */
export function findControl(id: string): Control | undefined {
  return byId.get(id);
}

/** The threat with an id, or undefined. */
export function findThreat(id: string): Threat | undefined {
  return threats.find((threat) => threat.id === id);
}
