import { consumerEndpoint, gatewayHost } from "../stacks/gateway-names";
import type { GatewayAddress } from "../stacks/service-variables";
import type { WorkloadNetworkNeeds } from "./blueprint";
import type { Deployment, Workload } from "./deployment";
import { subnetsOf, workloadStackProps } from "./workload-network";
import { workloadNamed } from "./workload-relations";

/** A workload that calls models through the gateway of another one. */
type Calling = Workload & { readonly gateway?: string };

/** How the app of a workload calls the gateway that it names; undefined where it names none. */
export function gatewayAddressOf(deployment: Deployment, { name, gateway }: Calling): GatewayAddress | undefined {
  if (gateway === undefined) return undefined;
  const workload = workloadNamed(gateway, deployment.workloads);
  const audience = "audience" in workload ? workload.audience : undefined;
  if (audience === undefined) throw new Error(`${gateway} offers a gateway that takes no tokens`);
  const host = gatewayHost(workloadStackProps({ deployment, workload }).estate, gateway);
  return { endpoint: consumerEndpoint(host, name), audience };
}

/** What its network must let through for that: nothing where both stand in one network. */
export function gatewayCallsOf(
  { workloads }: Pick<Deployment, "workloads">,
  { name, onNetworkOf = name, gateway }: Calling,
): Pick<WorkloadNetworkNeeds, "calls"> {
  if (gateway === undefined) return {};
  const provider = workloadNamed(gateway, workloads);
  const { privateEndpoints } = subnetsOf(provider, workloads);
  const isApart = (provider.onNetworkOf ?? gateway) !== onNetworkOf;
  return isApart && privateEndpoints !== undefined ? { calls: { [gateway]: privateEndpoints } } : {};
}
