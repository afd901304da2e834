import { azuresInterpreterHost } from "../../constructs/agents/code-sandbox";
import { hostOfMcpServer } from "../../constructs/agents/mcp-server";
import type { ManagedEgress } from "../../constructs/ai/agent-managed-network";
import type { CustomEgress } from "../../constructs/network/egress-rules";
import { agentHosts, projectHost } from "../../stacks/agent-names";
import { AgentStack } from "../../stacks/agent-stack";
import type { EstateStack } from "../../stacks/estate-stack";
import type { BlueprintContext, WorkloadContext, WorkloadNetworkNeeds } from "../blueprint";
import { callersOf } from "../calls-between-networks";
import type { AgentServiceWorkload } from "../deployment";
import { stackName } from "../estate-of-deployment";
import { filterProfiles, modelsOf } from "../models-of-workload";
import { egressAskedFor, networkedStackProps, workloadStackProps } from "../workload-network";

/** What people and pipelines outside of the network reach, and apps of other networks: these the projects alone, and no store. */
export function networkNeeds(context: WorkloadContext<AgentServiceWorkload>): WorkloadNetworkNeeds {
  const { workload } = context;
  const { estate } = workloadStackProps(context);
  return {
    egressOf: workload.agentNetwork === "managed" ? {} : { agents: egressOfAgents(workload) },
    callers: callersOf(context, [projectHost(estate, workload.name)], ["apps"]),
    privateHosts: agentHosts(estate, workload.name, Object.keys(workload.projects)),
    operators: workload.people.operators,
  };
}

/** Hosts that agents call on the internet: approved tools, and where code runs. */
function egressOfAgents({ mcpServers, codeSandbox, location }: AgentServiceWorkload): CustomEgress[] {
  const servers = Object.entries(mcpServers).map(([name, server]) => ({
    name: `mcp-${name}`,
    fqdns: [hostOfMcpServer(server)],
  }));
  return codeSandbox ? [...servers, { name: "code-sandbox", fqdns: [azuresInterpreterHost(location)] }] : servers;
}

/** What agents reach from a network that Azure manages: the same as past the firewall, but for what the runtime of a subnet needs. */
function managedEgressOf({ deployment, workload }: BlueprintContext<AgentServiceWorkload>): ManagedEgress {
  const asked = egressAskedFor([workload], deployment);
  const hosts = [...asked, ...egressOfAgents(workload)].flatMap(({ fqdns }) => fqdns);
  return { hosts: [...new Set(hosts)].sort() };
}

/** Makes the stack of a workload, with everything in it but its network. */
export function build(context: BlueprintContext<AgentServiceWorkload>): readonly EstateStack[] {
  const { app, deployment, workload, network } = context;
  const { name } = workload;
  const agents = new AgentStack(app, stackName(deployment, `${name}-agents`), {
    ...networkedStackProps(context),
    agentNetwork:
      workload.agentNetwork === "managed"
        ? { managed: managedEgressOf(context) }
        : { subnetId: network.subnetId("agents") },
    contentFilters: filterProfiles(workload.contentFilters),
    models: modelsOf(deployment, workload),
    projects: workload.projects,
    mcpServers: workload.mcpServers,
    codeSandbox: workload.codeSandbox,
    agents: workload.agentIdentities,
    people: workload.people,
  });
  return [agents];
}
