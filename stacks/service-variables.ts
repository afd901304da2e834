import type { AiSearch } from "../constructs/ai/ai-search";
import type { FoundryAccount } from "../constructs/ai/foundry-account";
import type { FoundryProject } from "../constructs/ai/foundry-project";
import type { LabelledStorage } from "../constructs/data/labelled-storage";
import type { AgentProjectReference } from "./agent-names";
import type { ServiceUse } from "./service-uses";
import { variablesOf } from "./service-uses";
import type { ThreadStore } from "../constructs/data/thread-store";

/** Services of a workload whose addresses its containers get. */
export interface WorkloadServices {
  readonly foundry: FoundryAccount;
  readonly project: FoundryProject;
  readonly search: AiSearch;
  readonly storage: LabelledStorage;
  readonly threads: ThreadStore;
  /** Blob containers for documents. */
  readonly containers: readonly string[];
}

/** Environment variables by which containers of a workload find its services. None is a secret. */
const addresses: Readonly<Record<string, (services: WorkloadServices) => string>> = {
  AZURE_OPENAI_ENDPOINT: ({ foundry }) => foundry.openAiEndpoint,
  FOUNDRY_PROJECT_ENDPOINT: ({ project }) => project.endpoint,
  AZURE_SEARCH_ENDPOINT: ({ search }) => search.endpoint,
  AZURE_STORAGE_BLOB_ENDPOINT: ({ storage }) => `https://${storage.blobHost}/`,
  COSMOS_ENDPOINT: ({ threads }) => threads.endpoint,
  COSMOS_DATABASE: ({ threads }) => threads.databaseName,
};

/** Environment variables by which an app finds the project whose agents it uses. None is a secret. */
export function agentSettings(agents: AgentProjectReference | undefined): Record<string, string> {
  return agents ? { AGENTS_PROJECT_ENDPOINT: agents.endpoint } : {};
}

const agentVariables = Object.keys(agentSettings({ projectId: "", endpoint: "" }));

/** A gateway, as an app calls it. */
export interface GatewayAddress {
  /** Base address for OpenAI clients. */
  readonly endpoint: string;
  /** What the app asks its token for. */
  readonly audience: string;
}

/** Environment variables by which an app finds its gateway. None is a secret. */
export function gatewaySettings(gateway: GatewayAddress | undefined): Record<string, string> {
  return gateway ? { AI_GATEWAY_ENDPOINT: gateway.endpoint, AI_GATEWAY_AUDIENCE: gateway.audience } : {};
}

const gatewayVariables = Object.keys(gatewaySettings({ endpoint: "", audience: "" }));

/** Names of the variables that a deployment file cannot set: the kit does. */
export const serviceVariables: readonly string[] = [
  "AZURE_CLIENT_ID",
  ...Object.keys(addresses),
  ...agentVariables,
  ...gatewayVariables,
];

/** Addresses of a workload's services, as environment variables: of those that a container may use. */
export function serviceSettings(services: WorkloadServices, wanted: readonly ServiceUse[]): Record<string, string> {
  const names = variablesOf(wanted);
  const known = Object.entries(addresses).filter(([name]) => names.has(name));
  return Object.fromEntries(known.map(([name, of]) => [name, of(services)]));
}
