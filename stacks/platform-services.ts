import type { PrivateLinkServiceName } from "../constructs/core/private-link-services";

/**
 * What the platform itself reaches over private endpoints: Azure Monitor, and the storage of flow logs, which each network of a
 * workload has as well.
 */
export const platformServices: readonly PrivateLinkServiceName[] = ["azureMonitor", "blob"];
