import { agentHosts } from "../../stacks/agent-names";
import { AgentStack } from "../../stacks/agent-stack";
import type { EstateStack } from "../../stacks/estate-stack";
import type { BlueprintContext, WorkloadContext, WorkloadNetworkNeeds } from "../blueprint";
import type { AgentServiceWorkload } from "../deployment";
import { stackName } from "../estate-of-deployment";
import { filterProfiles, modelsOf } from "../models-of-workload";
import { workloadStackProps } from "../workload-network";

/** What people and pipelines outside of the network reach. */
export function networkNeeds(context: WorkloadContext<AgentServiceWorkload>): WorkloadNetworkNeeds {
  const { workload } = context;
  return {
    privateHosts: agentHosts(workloadStackProps(context).estate, workload.name, Object.keys(workload.projects)),
    operators: workload.people.operators,
  };
}

/** Makes the stack of a workload, with everything in it but its network. */
export function build(context: BlueprintContext<AgentServiceWorkload>): readonly EstateStack[] {
  const { app, deployment, workload, platform, network } = context;
  const { name, classification } = workload;
  const agents = new AgentStack(app, stackName(deployment, `${name}-agents`), {
    ...workloadStackProps(context),
    workload: name,
    classification,
    workspaceId: platform.workspaceId,
    privateLink: network.privateLink,
    agentSubnetId: network.subnetId("agents"),
    contentFilters: filterProfiles(workload.contentFilters),
    models: modelsOf(deployment, workload),
    projects: workload.projects,
    people: workload.people,
  });
  return [agents];
}
