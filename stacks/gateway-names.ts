import type { Estate } from "../constructs/core/estate";
import { resourceName } from "../constructs/core/naming";

/** Purpose of the landing zone of a gateway. */
export const gatewayPurpose = "gateway";

/** Names of a gateway's back ends, which its policies say. */
export const gatewayBackends = { models: "models", contentSafety: "content-safety", language: "language" } as const;

/** Host of a gateway, computed: for consumers and for the firewall's rules, which are made apart from it. */
export function gatewayHost(estate: Estate, workload: string): string {
  return `${resourceName("apiManagement", workload, estate)}.azure-api.net`;
}
