import { createHash } from "node:crypto";

/**
 * Priority of a workload's group of firewall rules, 1000 to 60999. A hash of environment and name, not a counter: a new workload
 * must not renumber the others, and the environments of an organization may share one policy.
 */
export function priorityOf(environment: string, label: string): number {
  return 1000 + (createHash("sha256").update(`${environment}/${label}`).digest().readUInt32BE(0) % 60000);
}

/** Priorities of the groups that the platform has of its own in the policy of a created hub: before those of every workload. */
export const platformRulePriorities = { resolver: 200 } as const;
