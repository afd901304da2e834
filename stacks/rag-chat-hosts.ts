import type { Estate } from "../constructs/core/estate";
import { resourceName } from "../constructs/core/naming";

/**
 * Host names of what stands behind the private endpoints of a retrieval-augmented chat workload, computed: for the firewall's rules,
 * which are made before it.
 *
 * @param workload name of the workload
 */
export function ragChatHosts(estate: Estate, workload: string): string[] {
  const registry = resourceName("containerRegistry", workload, estate);
  const foundry = resourceName("foundryAccount", workload, estate);
  const threads = resourceName("cosmosAccount", workload, estate);
  return [
    `${resourceName("keyVault", workload, estate)}.vault.azure.net`,
    `${resourceName("storageAccount", workload, estate)}.blob.core.windows.net`,
    `${resourceName("searchService", workload, estate)}.search.windows.net`,
    `${foundry}.cognitiveservices.azure.com`,
    `${foundry}.openai.azure.com`,
    `${foundry}.services.ai.azure.com`,
    // Clients of both learn of a host in the region, which has an address in the network as well.
    `${threads}.documents.azure.com`,
    `${threads}-${estate.location}.documents.azure.com`,
    `${registry}.azurecr.io`,
    `${registry}.${estate.location}.data.azurecr.io`,
  ];
}
