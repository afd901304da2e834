import { consumerEndpoint, gatewayHost } from "../stacks/gateway-names";
import type { GatewayAddress } from "../stacks/service-variables";
import type { Deployment, Workload } from "./deployment";
import { workloadStackProps } from "./workload-network";
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
