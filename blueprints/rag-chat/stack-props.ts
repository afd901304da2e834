import type { RagChatStackProps } from "../../stacks/rag-chat-stack";
import { agentsOf } from "../agents-of-workload";
import type { BlueprintContext } from "../blueprint";
import { gatewayAddressOf } from "../gateway-of-workload";
import { networkedStackProps } from "../workload-network";
import type { ChatWorkload } from "./chat-workload";
import { appOf } from "./sign-in-of-workload";
import { ingestionOf, pipelinesOf } from "./ingestion-of-workload";
import { filterProfiles, modelsOf } from "../models-of-workload";

/** The arguments of the stack with everything of a workload but its network. */
export function chatStackProps(context: BlueprintContext<ChatWorkload>): RagChatStackProps {
  const { deployment, workload, platform, network: own } = context;
  return {
    ...networkedStackProps(context),
    telemetryScopeId: workload.telemetry ? platform.privateLinkScopeId : undefined,
    appsSubnetId: own.subnetId("containerApps"),
    resolvedFrom: { hub: platform.hub.virtualNetworkId },
    containers: workload.dataContainers,
    contentFilters: filterProfiles(workload.contentFilters),
    models: modelsOf(deployment, workload),
    app: appOf(context),
    usedAgents: agentsOf(deployment, workload),
    gateway: gatewayAddressOf(deployment, workload),
    ingestion: ingestionOf(workload),
    jobs: workload.jobs,
    pipelines: pipelinesOf(workload),
    people: workload.people,
  };
}
