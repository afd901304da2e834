import { matchesGlob } from "../../common/glob";
import type { Finding } from "../engine/run";
import type { Exemption } from "../estate/written-exemption";

/** An exemption with what became of it. */
export interface AppliedExemption extends Exemption {
  readonly state: "active" | "expired" | "unused";
  /** Findings it covers, or would cover had it not expired. */
  readonly findings: number;
  /** Days until and including the last day; negative once expired. */
  readonly daysLeft: number;
}

/** True when the exemption is for this finding, whatever its date. */
export function coversFinding(exemption: Exemption, finding: Finding): boolean {
  if (exemption.control !== finding.control && exemption.control !== finding.rule) return false;
  const { address, stack, name, azureName, path, workload } = finding;
  const names = [address, `${stack}:${address}`, name, azureName, path, workload];
  return names.some((one) => one !== undefined && matchesGlob(exemption.resource, one));
}
