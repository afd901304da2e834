import type { Estate } from "../constructs/core/estate";
import { resourceName } from "../constructs/core/naming";

/** Purpose of the landing zone of a gateway. */
export const gatewayPurpose = "gateway";

/** Names of a gateway's back ends, which its policies say. */
export const gatewayBackends = { models: "models", contentSafety: "content-safety" } as const;

/** Name of the back end of one account of models: of the gateway's own one, or of one that the pool has beside it. */
export function modelBackend(label = "main"): string {
  return `${gatewayBackends.models}-${label}`;
}

/** Host of a gateway, computed: for consumers and for the firewall's rules, which are made apart from it. */
export function gatewayHost(estate: Estate, workload: string): string {
  return `${resourceName("apiManagement", workload, estate)}.azure-api.net`;
}

/** Address of the account that finds personal data for a gateway, computed. */
export function languageEndpoint(estate: Estate, workload: string): string {
  return `https://${resourceName("language", workload, estate)}.cognitiveservices.azure.com`;
}

/** Base address of the models for one consumer of a gateway, for OpenAI clients. */
export function consumerEndpoint(host: string, consumer: string): string {
  return `https://${host}/${consumer}/openai/v1`;
}
