import type { BlueprintDeclaration } from "../blueprint";
import type { AgentServiceWorkload } from "../deployment";
import { chatModel } from "../deployment/checks/chat-model";
import { agents } from "./checks/agents";
import { projects } from "./checks/projects";
import { sandbox, tools } from "./checks/tools";
import schema from "./workload.schema.json";

/** Agents of Foundry Agent Service: an account with a subnet of its own, and projects with stores of their own. */
export const blueprint: BlueprintDeclaration<AgentServiceWorkload> = {
  name: "agent-service",
  title: "Agents in projects of their own, in the workload's network",
  schema,
  subnets: { agents: 26, privateEndpoints: 26 },
  // A network that Azure manages takes the place of the agents' subnet.
  unusedSubnets: ({ agentNetwork }) => (agentNetwork === "managed" ? ["agents"] : []),
  services: ["foundryAccount", "searchService", "blob", "keyVault", "cosmosSql"],
  checks: [chatModel, projects, tools, sandbox, agents],
  offers: ["agents"],
};
