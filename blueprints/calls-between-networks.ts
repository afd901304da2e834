import type { HostCallers } from "../constructs/network/remote-callers";
import type { SubnetRole } from "../constructs/network/subnet-roles";
import type { WorkloadContext } from "./blueprint";
import { ownSubnetsOf } from "./declaration-of";
import type { Workload } from "./deployment";
import { subnetsOf } from "./workload-network";
import { workloadNamed } from "./workload-relations";

/** What programs of other workloads run in, by what they are called in rules. */
const programs = { apps: "containerApps", agents: "agents" } as const satisfies Record<string, SubnetRole>;

/** Subnets in which a gateway answers that has no private endpoint. */
const gateways = ["injectedGateway", "classicGateway"] as const satisfies readonly SubnetRole[];

/**
 * Ranges of the private endpoints that a workload calls in another network, or of the subnet of a gateway that has none, by the name
 * of the workload whose they are: nothing where both stand in one.
 *
 * @param name of the workload that offers what is called; undefined where nothing is
 */
export function callsTo(
  name: string | undefined,
  workload: Workload,
  workloads: readonly Workload[],
): Readonly<Record<string, string>> {
  if (name === undefined) return {};
  const provider = workloadNamed(name, workloads);
  const own = ownSubnetsOf(provider) ?? {};
  const range = subnetsOf(provider, workloads)[gateways.find((role) => own[role] !== undefined) ?? "privateEndpoints"];
  return networkOf(provider) === networkOf(workload) || range === undefined ? {} : { [name]: range };
}

/**
 * The consumers of a workload that stand in other networks, by name and kind of program.
 *
 * @param hosts that they may call, of all that the workload has
 * @param kinds of programs that call
 */
export function callersOf(
  { workload, consumers, deployment }: WorkloadContext,
  hosts: readonly string[],
  kinds: readonly (keyof typeof programs)[],
): HostCallers {
  const apart = consumers.filter((consumer) => networkOf(consumer) !== networkOf(workload));
  const callers = apart.flatMap((consumer) => {
    const ranges = subnetsOf(consumer, deployment.workloads);
    return kinds.flatMap((kind) => {
      const range = ranges[programs[kind]];
      return range === undefined ? [] : [[`${consumer.name}-${kind}`, { range, hosts }] as const];
    });
  });
  return Object.fromEntries(callers);
}

function networkOf({ name, onNetworkOf = name }: { readonly name: string; readonly onNetworkOf?: string }): string {
  return onNetworkOf;
}
