import type { App } from "cdktf";
import type { EstateStack } from "../stacks/estate-stack";
import type { WorkloadNetworkStack } from "../stacks/workload-network-stack";
import type { Blueprint, BlueprintContext } from "./blueprint";
import type { Deployment, Workload } from "./deployment";
import { egressPriorities } from "./egress-priorities";
import { buildPlatform } from "./platform";
import { blueprints } from "./registry.generated";
import { workloadNetwork } from "./workload-network";
import { consumersOf, neededBy, providersFirst, workloadNamed } from "./workload-relations";

/**
 * Adds every stack of a deployment to the app: the platform's, then each workload's by its blueprint, those first that others need.
 * Networks come one after another: Azure refuses two changes of one firewall policy, or of one hub's peerings, at the same time.
 */
export function buildEstate(app: App, deployment: Deployment): void {
  const { workloads } = deployment;
  const platform = buildPlatform(app, deployment);
  const priorities = egressPriorities(deployment.environment, workloads);
  const networks = new Map<string, WorkloadNetworkStack>();
  let after = platform.stacks;
  const networkOf = ({ name, onNetworkOf = name }: Workload): WorkloadNetworkStack => {
    const known = networks.get(onNetworkOf);
    if (known) return known;
    const egressPriority = priorities.get(onNetworkOf);
    const network = workloadNetwork(workloadNamed(onNetworkOf, workloads), {
      app,
      deployment,
      platform,
      egressPriority,
      after,
    });
    networks.set(onNetworkOf, network);
    after = [...platform.stacks, network];
    return network;
  };
  const built = new Map<string, { readonly context: BlueprintContext; readonly stacks: readonly EstateStack[] }>();
  const stacksOf = (names: Iterable<{ readonly name: string }>) =>
    [...names].flatMap(({ name }) => built.get(name)?.stacks ?? []);
  for (const workload of providersFirst(workloads)) {
    const context: BlueprintContext = {
      app,
      deployment,
      workload,
      platform,
      network: networkOf(workload),
      consumers: consumersOf(workload.name, workloads),
    };
    const stacks = blueprintOf(workload).build(context);
    addDependencies(stacks, [context.network, ...stacksOf(neededBy(workload))]);
    built.set(workload.name, { context, stacks });
  }
  for (const { context } of workloads.flatMap(({ name }) => built.get(name) ?? [])) {
    const stacks = blueprintOf(context.workload).connect?.(context) ?? [];
    addDependencies(stacks, stacksOf([context.workload, ...context.consumers]));
  }
}

function addDependencies(stacks: readonly EstateStack[], on: readonly EstateStack[]): void {
  for (const stack of stacks) for (const earlier of on) stack.addDependency(earlier);
}

function blueprintOf({ blueprint }: Workload): Blueprint {
  const found = blueprints[blueprint];
  if (!found) throw new Error(`the schema allows a blueprint ${blueprint} that does not exist`);
  return found;
}
