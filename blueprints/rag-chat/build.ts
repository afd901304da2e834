import { ragChatHosts } from "../../stacks/rag-chat-hosts";
import { RagChatStack } from "../../stacks/rag-chat-stack";
import { WorkloadNetworkStack } from "../../stacks/workload-network-stack";
import type { BlueprintContext } from "../blueprint";
import type { RagChatWorkload } from "../deployment";
import { stackName, stackPropsOf } from "../estate-of-deployment";
import { blueprint } from "./blueprint";
import { ingestionOf, pipelinesOf } from "./ingestion-of-workload";
import { filterProfiles, modelsOf } from "./models-of-workload";

/** Makes the two stacks of a workload: its network, then everything in it. */
export function build({
  app,
  deployment,
  workload,
  platform,
  after,
  egressPriority,
}: BlueprintContext<RagChatWorkload>): WorkloadNetworkStack {
  const { name, classification, subscriptionId, location, owner, tags } = workload;
  const props = stackPropsOf(deployment, { subscriptionId, location, owner, workload: name, tags });
  const { hub, dnsZonesResourceGroupId, workspaceId, workspaceLocation } = platform;
  const { hub: hubSource, egress } = deployment.platform.network;
  const network = new WorkloadNetworkStack(app, stackName(deployment, `${name}-network`), {
    ...props,
    workload: name,
    classification,
    addressSpace: workload.addressSpace,
    subnets: blueprint.subnets,
    hub,
    dnsZonesResourceGroupId,
    workspaceId,
    workspaceLocation,
    clients: workload.clients,
    builders: workload.builders,
    privateHosts: ragChatHosts(props.estate, name),
    peerings: workload.peerings,
    operators: workload.people.operators,
    egressPriority,
    egress: egress.filter(({ from }) => from.length === 0 || from.includes(name)),
    peering: typeof hubSource === "object" && hubSource.peering === "spoke-only" ? "spoke" : "both",
  });
  for (const stack of after) network.addDependency(stack);
  const application = new RagChatStack(app, stackName(deployment, `${name}-app`), {
    ...props,
    workload: name,
    classification,
    workspaceId,
    privateLink: network.privateLink,
    telemetryScopeId: workload.telemetry ? platform.privateLinkScopeId : undefined,
    appsSubnetId: network.subnetId("containerApps"),
    resolvedFrom: { hub: hub.virtualNetworkId },
    containers: workload.dataContainers,
    contentFilters: filterProfiles(workload.contentFilters),
    models: modelsOf(deployment, workload),
    app: workload.app,
    ingestion: ingestionOf(workload),
    jobs: workload.jobs,
    pipelines: pipelinesOf(workload),
    people: workload.people,
  });
  application.addDependency(network);
  return network;
}
