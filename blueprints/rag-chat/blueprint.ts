import { ragChatHosts } from "../../stacks/rag-chat-hosts";
import { RagChatStack } from "../../stacks/rag-chat-stack";
import { WorkloadNetworkStack } from "../../stacks/workload-network-stack";
import type { Blueprint, BlueprintContext } from "../blueprint";
import { stackName, stackPropsOf } from "../estate-of-deployment";
import { ingestionOf } from "./ingestion-of-workload";
import { filterProfiles, modelsOf } from "./models-of-workload";

const subnets = { containerApps: 27, privateEndpoints: 27 } as const;

/** A private assistant that answers from documents: models, search, storage, memory and an app, in a network of its own. */
export const ragChat: Blueprint = {
  name: "rag-chat",
  title: "Private assistant that answers from documents",
  build: buildRagChat,
};

function buildRagChat({
  app,
  deployment,
  workload,
  platform,
  after,
  egressPriority,
}: BlueprintContext): WorkloadNetworkStack {
  const { name, classification, subscriptionId, location, owner, tags } = workload;
  const props = stackPropsOf(deployment, { subscriptionId, location, owner, workload: name, tags });
  const { hub, dnsZonesResourceGroupId, workspaceId, workspaceLocation } = platform;
  const { hub: hubSource, egress } = deployment.platform.network;
  const network = new WorkloadNetworkStack(app, stackName(deployment, `${name}-network`), {
    ...props,
    workload: name,
    classification,
    addressSpace: workload.addressSpace,
    subnets,
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
    appsSubnetId: network.subnetId("containerApps"),
    resolvedFrom: { hub: hub.virtualNetworkId },
    containers: workload.dataContainers,
    contentFilters: filterProfiles(workload.contentFilters),
    models: modelsOf(deployment, workload),
    app: workload.app,
    ingestion: ingestionOf(workload),
    jobs: workload.jobs,
    people: workload.people,
  });
  application.addDependency(network);
  return network;
}
