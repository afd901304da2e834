import type { Construct } from "constructs";
import { parseCidr } from "../core/cidr";
import { ConstructError } from "../core/errors";
import type { PrivateAppProps } from "./private-app";

/**
 * Memory that goes with a number of cores on the Consumption profile.
 * https://learn.microsoft.com/azure/container-apps/containers#allocations
 */
export function memoryFor(cores: number): string {
  return `${cores * 2}Gi`;
}

/** @throws ConstructError ZTAI-CON-020 for a number of cores that the Consumption profile does not take. */
export function assertCores(scope: Construct, cores: number): void {
  if (Number.isInteger(cores * 4) && cores >= 0.25 && cores <= 4) return;
  throw new ConstructError("ZTAI-CON-020", scope, `has ${cores} cores`, "set cores to 0.25 to 4 in steps of 0.25");
}

/** @throws ConstructError ZTAI-CON-020 for a size, port, path or range that Azure does not take. */
export function assertAppShape(scope: Construct, props: PrivateAppProps): void {
  const { cores = 0.5, minReplicas = 2, maxReplicas = 10, ingress, probes = {}, scale = {} } = props;
  const demand = (holds: boolean, found: string, fix: string) => {
    if (!holds) throw new ConstructError("ZTAI-CON-020", scope, found, fix);
  };
  const whole = (value: number, least: number, most: number) =>
    Number.isInteger(value) && value >= least && value <= most;
  assertCores(scope, cores);
  demand(
    whole(minReplicas, 0, 300) && whole(maxReplicas, 1, 300) && minReplicas <= maxReplicas,
    `has ${minReplicas} to ${maxReplicas} replicas`,
    "set minReplicas to 0 or more and maxReplicas to at least as many, 1 to 300",
  );
  for (const path of [probes.liveness, probes.readiness, probes.startup]) {
    demand(path === undefined || path.startsWith("/"), `is probed at ${path}`, "begin the path with a slash");
    demand(path === undefined || ingress !== undefined, `is probed at ${path} without ingress`, "give it ingress");
  }
  const { concurrentRequests, cpuPercent } = scale;
  demand(
    concurrentRequests === undefined ||
      (ingress !== undefined && whole(concurrentRequests, 1, Number.MAX_SAFE_INTEGER)),
    `scales at ${concurrentRequests} requests`,
    "give it ingress and a whole number from 1",
  );
  demand(
    cpuPercent === undefined || (whole(cpuPercent, 1, 100) && minReplicas > 0),
    `scales at ${cpuPercent} percent of its cores from ${minReplicas} replicas`,
    "give 1 to 100 percent, and minReplicas of 1 or more: the load of no replica is never known",
  );
  if (!ingress) return;
  demand(whole(ingress.targetPort, 1, 65535), `listens on port ${ingress.targetPort}`, "set targetPort to 1 to 65535");
  for (const [name, range] of Object.entries(ingress.allowedClients ?? {})) {
    const fix = "write the range in CIDR notation, such as 10.0.0.0/24";
    demand(parseCidr(range)?.version === 4, `lets in ${name} from ${range}`, fix);
  }
}
