import type { Estate } from "../constructs/core/estate";
import { resourceName } from "../constructs/core/naming";

/** Purpose of the landing zone of a gateway. */
export const gatewayPurpose = "gateway";

/** Name of the back end that screens prompts and answers, which policies say. */
export const contentSafetyBackend = "content-safety";

/** Name, in back ends, of the account that a gateway has of its own; those of the pool have theirs in the file. */
export const ownAccount = "main";

/** Name of the back end that is one deployment at one account: what is overloaded, and left alone for it, is a deployment. */
export function modelBackend(account: string, deployment: string): string {
  // Neither part has two hyphens in a row, so that no name means two back ends.
  return `${account}--${backendPart(deployment)}`;
}

/** Name of the back end that is one deployment at every account that has it. */
export function modelPool(deployment: string): string {
  return `models-${backendPart(deployment)}`;
}

/** Most characters of a deployment's name that leave room for the account: Azure takes 80, an account has up to 20. */
export const longestBackendPart = 58;

/** A deployment in the name of a back end, which takes letters, digits and hyphens. */
export function backendPart(deployment: string): string {
  return deployment.replace(/[._-]+/g, "-").toLowerCase();
}

/** Name of the back end that embeds prompts for the cache. */
export const embeddingsBackend = "embeddings";

/** Name of the back end that is the host of an MCP server. */
export function mcpBackendName(server: string): string {
  return `mcp-${server}`;
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
