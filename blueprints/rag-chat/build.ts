import { ragChatHosts } from "../../stacks/rag-chat-hosts";
import { RagChatStack } from "../../stacks/rag-chat-stack";
import type { WorkloadNetworkStack } from "../../stacks/workload-network-stack";
import type { BlueprintContext } from "../blueprint";
import type { RagChatWorkload } from "../deployment";
import { stackName } from "../estate-of-deployment";
import { workloadNetwork, workloadStackProps } from "../workload-network";
import { blueprint } from "./blueprint";
import { ingestionOf, pipelinesOf } from "./ingestion-of-workload";
import { filterProfiles, modelsOf } from "./models-of-workload";

/** Makes the two stacks of a workload: its network, then everything in it. */
export function build(context: BlueprintContext<RagChatWorkload>): WorkloadNetworkStack {
  const { app, deployment, workload, platform } = context;
  const { name, classification } = workload;
  const props = workloadStackProps(context);
  const network = workloadNetwork(context, blueprint, {
    clients: workload.clients,
    privateHosts: ragChatHosts(props.estate, name),
    operators: workload.people.operators,
  });
  const application = new RagChatStack(app, stackName(deployment, `${name}-app`), {
    ...props,
    workload: name,
    classification,
    workspaceId: platform.workspaceId,
    privateLink: network.privateLink,
    telemetryScopeId: workload.telemetry ? platform.privateLinkScopeId : undefined,
    appsSubnetId: network.subnetId("containerApps"),
    resolvedFrom: { hub: platform.hub.virtualNetworkId },
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
