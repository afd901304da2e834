import { armId } from "../constructs/core/arm-id";
import type { Estate } from "../constructs/core/estate";
import { resourceName } from "../constructs/core/naming";

/** Second part of the name of the resource group that agents stand in. */
export const agentPurpose = "agents";

/** A project with agents, as other stacks know it. */
export interface AgentProjectReference {
  /** Computed ARM id. */
  readonly projectId: string;
  /** Address for Foundry clients. */
  readonly endpoint: string;
}

/** What the stores of a project are called after. */
export function agentLabel(workload: string, project: string): string {
  return `${workload}-${project}`;
}

/** Computed id and address of a project with agents, for another stack. @param estate of the workload that the agents belong to */
export function agentProject(estate: Estate, workload: string, project: string): AgentProjectReference {
  const { subscriptionId } = estate;
  const resourceGroupName = resourceName("resourceGroup", `${workload}-${agentPurpose}`, estate);
  const account = resourceName("foundryAccount", workload, estate);
  const name = resourceName("foundryProject", project, estate);
  const type = "Microsoft.CognitiveServices/accounts/projects";
  return {
    projectId: armId({ subscriptionId, resourceGroupName }, type, account, name),
    endpoint: `https://${projectHost(estate, workload)}/api/projects/${name}`,
  };
}

/** Host at which all projects of a workload answer Foundry clients, computed. @param estate of the workload */
export function projectHost(estate: Estate, workload: string): string {
  return `${resourceName("foundryAccount", workload, estate)}.services.ai.azure.com`;
}

/**
 * Host names of what stands behind the private endpoints of a workload with agents, computed: for the firewall's rules, which are
 * made before it.
 */
export function agentHosts(estate: Estate, workload: string, projects: readonly string[]): string[] {
  const foundry = resourceName("foundryAccount", workload, estate);
  return [
    `${resourceName("keyVault", workload, estate)}.vault.azure.net`,
    `${foundry}.cognitiveservices.azure.com`,
    `${foundry}.openai.azure.com`,
    projectHost(estate, workload),
    ...projects.flatMap((project) => storeHosts(estate, agentLabel(workload, project))),
  ];
}

function storeHosts(estate: Estate, label: string): string[] {
  const threads = resourceName("cosmosAccount", label, estate);
  return [
    `${resourceName("storageAccount", label, estate)}.blob.core.windows.net`,
    `${resourceName("searchService", label, estate)}.search.windows.net`,
    // Clients learn of a host in the region, which has an address in the network as well.
    `${threads}.documents.azure.com`,
    `${threads}-${estate.location}.documents.azure.com`,
  ];
}
