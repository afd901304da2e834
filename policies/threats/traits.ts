import { privateEndpointNeeds } from "../azure/registry";
import { oncePer } from "../../common/kept";
import type { Graph } from "../estate/graph";
import type { Resource } from "../estate/resource";
import { text } from "../estate/value";
import { hostsAgents } from "../rules/shared/ai-resources/agent-account";
import { leadsToTool } from "../rules/shared/ai-resources/tool-connection";
import { servesModels } from "../rules/shared/gateway/ai-apis";
import { servesTools } from "../rules/shared/gateway/tool-apis";
import { federatedCredentials } from "../rules/shared/identities/federated-credential";
import { holdsModels } from "../rules/shared/presence-rule";
import { callableTypes, codeTypes, storeTypes } from "./element-types";
import { graphicsMachines } from "./graphics-machines";
import { Sightings, type IsOfKind, type Sighting } from "./sighting";

/** A kind of thing that an estate may have, and that makes threats apply to it. */
export interface Trait {
  /** What it is, in the plural, as the object of "there are". */
  readonly what: string;
  readonly see: (graph: Graph) => Sighting;
}

const trait = (what: string, find: (sightings: Sightings, graph: Graph) => Sightings): Trait => ({
  what,
  see: oncePer((graph: Graph) => find(new Sightings(), graph).sighting),
});

const serving = (serves: ReturnType<typeof servesModels>): IsOfKind =>
  serves.state === "unknown" ? { reason: serves.reason } : serves.state === "yes";

const account = "azurerm_cognitive_account";

const models = trait("models that answer prompts", (found, graph) =>
  found
    .ofTypes(graph, ["azurerm_cognitive_deployment", "azurerm_ai_services", "azurerm_ai_foundry"])
    .ofTypes(graph, ["azapi_ml_online_endpoint"])
    .ofTypes(graph, [account], (one) => holdsModels(one) ?? { reason: `the kind of ${one.address} is not known` })
    .perhaps(
      ...maybe(graph.all("azurerm_machine_learning_workspace"), "may serve models; Terraform shows no endpoint of it"),
      ...maybe(graphicsMachines(graph).resources, "has graphics processors, and may serve models"),
    ),
);

const apps = trait("applications that take calls", (found, graph) => {
  found.ofTypes(graph, callableTypes);
  const isCalled = models.see(graph).presence === "present";
  return isCalled ? found.perhaps({ reason: "what calls the models is not in the input" }) : found;
});

const code = trait("apps, functions, jobs or machines that run code", (found, graph) =>
  found.ofTypes(graph, codeTypes),
);

const agents = trait("agents", (found, graph) => {
  found
    .ofTypes(graph, ["azapi_account_capability_host", "azapi_agent_capability_host"])
    .ofTypes(graph, ["azurerm_cognitive_account", "azurerm_ai_services"], (one) => {
      const hosts = hostsAgents(one, graph);
      return typeof hosts === "string" ? hosts === "yes" : { reason: `${one.address}: ${hosts.reason}` };
    })
    .ofTypes(graph, ["azapi_ai_connection"], isToolConnection);
  if (models.see(graph).presence !== "present") return found;
  const projects = graph.all("azurerm_cognitive_account_project", "azurerm_ai_foundry_project");
  return found.perhaps(
    ...maybe(projects, "is a project of Foundry; the agents in it are made without Terraform"),
    ...maybe(code.see(graph).resources, "may act as an agent; no Terraform shows what its code does with a model"),
  );
});

const tools = trait("tools that a model or an agent calls", (found, graph) =>
  found
    .ofTypes(graph, ["azapi_ai_connection"], isToolConnection)
    .ofTypes(graph, ["azurerm_api_management_api"], (api) => serving(servesTools(api)))
    .ofTypes(graph, ["azapi_session_pool"])
    .perhaps(...maybe(agents.see(graph).resources, "may have tools that are given to it without Terraform")),
);

const agentTeams = trait("agents that call one another", (found, graph) => {
  const hosts = graph.all("azapi_agent_capability_host");
  found.ofTypes(graph, ["azapi_ai_connection"], leadsToAgent);
  return hosts.length > 1
    ? found.perhaps(...maybe(hosts, "is one of several projects with agents, which may call one another"))
    : found.perhaps(...maybe(agents.see(graph).resources, "may run more than one agent"));
});

const retrieval = trait("indexes that answers are retrieved from", (found, graph) =>
  found
    .ofTypes(graph, ["azurerm_search_service"])
    .ofTypes(graph, ["azurerm_cosmosdb_account"], (one) => hasCapability(one, "EnableNoSQLVectorSearch"))
    .ofTypes(graph, ["azapi_account_capability_host", "azapi_agent_capability_host"], (host) => {
      const stores = host.items("vector_store_connections");
      return stores.state === "known" ? stores.items.length > 0 : { reason: `${host.address}: ${stores.reason}` };
    }),
);

const training = trait("training or tuning of models", (found, graph) =>
  found
    .ofTypes(graph, [
      "azurerm_databricks_workspace",
      "azurerm_machine_learning_compute_cluster",
      "azurerm_machine_learning_compute_instance",
      "azurerm_machine_learning_workspace",
      "azapi_ml_registry",
    ])
    .ofTypes(graph, ["azurerm_cognitive_deployment"], isTuned)
    .perhaps(...maybe(graphicsMachines(graph).resources, "has graphics processors, and may train models")),
);

/** What an estate may have, by name. */
export const traits = {
  agentTeams,
  agents,
  apps,
  code,
  gateway: trait("gateways before models", (found, graph) =>
    found.ofTypes(graph, ["azurerm_api_management_api"], (api) => serving(servesModels(api, graph))),
  ),
  guardrails: trait("content filters, policies of Azure, firewalls or gateways that guard it", (found, graph) =>
    found.ofTypes(graph, [
      "azurerm_api_management",
      "azurerm_cognitive_account_rai_policy",
      "azurerm_firewall",
      "azurerm_management_group_policy_assignment",
      "azurerm_resource_group_policy_assignment",
      "azurerm_resource_policy_assignment",
      "azurerm_subscription_policy_assignment",
    ]),
  ),
  identities: trait("identities, applications or people who sign in", (found, graph) =>
    found.ofTypes(graph, [
      "azuread_application",
      "azuread_conditional_access_policy",
      "azuread_service_principal",
      "azurerm_user_assigned_identity",
      ...federatedCredentials,
    ]),
  ),
  managed: trait("resources that somebody deploys", (found, graph) => {
    for (const resource of graph.resources) if (isDeployed(resource)) found.add(resource);
    return found;
  }),
  models,
  people: trait("people of the tenant, and what they may sign in to", (found, graph) =>
    found.ofTypes(graph, ["azuread_conditional_access_policy", "azuread_group", "azuread_user"]),
  ),
  retrieval,
  sandbox: trait("sandboxes that run what a model wrote", (found, graph) =>
    found
      .ofTypes(graph, ["azapi_session_pool"])
      .perhaps(
        ...maybe(agents.see(graph).resources, "may have a code interpreter, which is given to it without Terraform"),
      ),
  ),
  services: trait("services that have a public address unless it is closed", (found, graph) =>
    found.ofTypes(graph, Object.keys(privateEndpointNeeds)),
  ),
  stores: trait("stores of data", (found, graph) => found.ofTypes(graph, storeTypes)),
  tools,
  training,
} as const satisfies Readonly<Record<string, Trait>>;

export type TraitName = keyof typeof traits;

function isDeployed({ mode, type }: Resource): boolean {
  return mode === "managed" && /^(azurerm|azapi|azuread|msgraph)_/.test(type);
}

function maybe(resources: readonly Resource[], what: string) {
  return resources.map((resource) => ({ resource, reason: `${resource.address} ${what}` }));
}

function isToolConnection(connection: Resource): IsOfKind {
  return unknownCategory(connection) ?? leadsToTool(connection);
}

function leadsToAgent(connection: Resource): IsOfKind {
  return unknownCategory(connection) ?? text(connection.value("category"))?.toLowerCase() === "remotea2a";
}

function unknownCategory(connection: Resource): { readonly reason: string } | undefined {
  const isUnknown = connection.value("category").state === "unknown";
  return isUnknown ? { reason: `the category of ${connection.address} is not known` } : undefined;
}

function hasCapability(store: Resource, name: string): IsOfKind {
  const blocks = store.blocks("capabilities");
  if (blocks.state === "unknown") return { reason: `the capabilities of ${store.address} are not known` };
  return blocks.blocks.some((block) => text(block.value("name"))?.toLowerCase() === name.toLowerCase());
}

/** Names of tuned models hold `.ft-` (https://learn.microsoft.com/azure/foundry/openai/how-to/fine-tuning-deploy). */
function isTuned(deployment: Resource): IsOfKind {
  const name = deployment.value("model.name");
  if (name.state === "unknown") return { reason: `which model ${deployment.address} deploys is not known` };
  return /[.:-]ft-/.test(text(name) ?? "");
}
