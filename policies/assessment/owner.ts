import { ownerOfType } from "../azure/owners";
import { isAzureType } from "../azure/providers";
import type { Control, ControlOwner } from "../catalog/types";
import type { Finding } from "../engine/run";

/** Says whose a finding is. */
export type OwnerOf = (
  finding: Pick<Finding, "type" | "stack" | "workload" | "path">,
  control: Pick<Control, "owner"> | undefined,
) => ControlOwner;

/**
 * Whose each finding is, by the first of these that says it: the directory is the tenant's; a stack that names its workload is the
 * workload's, and where some do, a synthesized one that names none is the platform's; some types are the platform's anywhere; what
 * is no resource of Azure (the estate, a stack's settings) is whose its control is; everything else is a workload's.
 */
export function ownersIn(findings: readonly Pick<Finding, "workload">[]): OwnerOf {
  const areNamed = findings.some(({ workload }) => workload !== undefined);
  return ({ type, workload, path }, control) => {
    const ofType = ownerOfType(type);
    if (ofType === "tenant") return ofType;
    if (workload !== undefined) return "workload";
    if (areNamed && path !== undefined) return "platform";
    if (ofType !== undefined) return ofType;
    return isAzureType(type.replace(/^data\./, "")) ? "workload" : (control?.owner ?? "workload");
  };
}
