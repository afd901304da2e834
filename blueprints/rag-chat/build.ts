import { ragChatHosts } from "../../stacks/rag-chat-hosts";
import { RagChatStack } from "../../stacks/rag-chat-stack";
import type { EstateStack } from "../../stacks/estate-stack";
import { agentsOf } from "../agents-of-workload";
import type { BlueprintContext, WorkloadContext, WorkloadNetworkNeeds } from "../blueprint";
import type { RagChatWorkload } from "../deployment";
import { stackName } from "../estate-of-deployment";
import { filterProfiles, modelsOf } from "../models-of-workload";
import { workloadStackProps } from "../workload-network";
import { ingestionOf, pipelinesOf } from "./ingestion-of-workload";
import { appOf, signInStackOf } from "./sign-in-of-workload";

/** Who may call the app, and what people and pipelines outside of the network reach. */
export function networkNeeds(context: WorkloadContext<RagChatWorkload>): WorkloadNetworkNeeds {
  const { workload } = context;
  return {
    clients: workload.clients,
    privateHosts: ragChatHosts(workloadStackProps(context).estate, workload.name),
    operators: workload.people.operators,
  };
}

/** Makes the stack of a workload, with everything in it but its network. */
export function build(context: BlueprintContext<RagChatWorkload>): readonly EstateStack[] {
  const { app, deployment, workload, platform, network: own } = context;
  const { name, classification } = workload;
  const signIn = signInStackOf(context);
  const application = new RagChatStack(app, stackName(deployment, `${name}-app`), {
    ...workloadStackProps(context),
    workload: name,
    classification,
    workspaceId: platform.workspaceId,
    privateLink: own.privateLink,
    telemetryScopeId: workload.telemetry ? platform.privateLinkScopeId : undefined,
    appsSubnetId: own.subnetId("containerApps"),
    resolvedFrom: { hub: platform.hub.virtualNetworkId },
    containers: workload.dataContainers,
    contentFilters: filterProfiles(workload.contentFilters),
    models: modelsOf(deployment, workload),
    app: appOf(context),
    usedAgents: agentsOf(deployment, workload),
    ingestion: ingestionOf(workload),
    jobs: workload.jobs,
    pipelines: pipelinesOf(workload),
    people: workload.people,
  });
  if (!signIn) return [application];
  application.addDependency(signIn);
  return [signIn, application];
}
