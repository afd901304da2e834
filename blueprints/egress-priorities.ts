import { priorityOf } from "../constructs/network/egress-priority";

/** What decides the priority of one workload's firewall rules. */
export interface EgressOrder {
  readonly name: string;
  /** Priority that the deployment file gives it. @default - computed */
  readonly egressPriority?: number;
  /** Workload in whose network it stands: the rules of that one's network hold its own. @default - a network of its own */
  readonly onNetworkOf?: string;
}

/**
 * Priority of the group of firewall rules of each workload's network: the one that its file gives, else the hash of environment and name, or
 * the next number that is free. A workload that is added at the end without one moves none before it.
 */
export function egressPriorities(environment: string, workloads: readonly EgressOrder[]): ReadonlyMap<string, number> {
  const networks = workloads.filter(({ onNetworkOf }) => onNetworkOf === undefined);
  const taken = new Set(workloads.flatMap(({ egressPriority }) => egressPriority ?? []));
  return new Map(
    networks.map(({ name, egressPriority }) => {
      if (egressPriority !== undefined) return [name, egressPriority];
      let priority = priorityOf(environment, name);
      while (taken.has(priority)) priority++;
      taken.add(priority);
      return [name, priority];
    }),
  );
}
