import { after, demand, from, matching, oneOf, type ApplyRule } from "./apply-rule";
import { learn, templatePage } from "./pages";
import type { TypeRules } from "./service";
import { types } from "./service";
import { idOf, region, versioned } from "./shapes";

const accounts = "Microsoft.CognitiveServices/accounts";
const projects = `${accounts}/projects`;
const connections = `${projects}/connections`;
const hosts = `${projects}/capabilityHosts`;
const standardSetup = `${learn}/foundry/agents/concepts/standard-agent-setup`;
const projectId: ApplyRule = idOf(projects, "azurerm_cognitive_account_project");

const agentIdentity = `${learn}/foundry/agents/concepts/agent-identity`;

/** Name of a connection. */
const connectionName = matching(/^[A-Za-z0-9][A-Za-z0-9_-]{2,32}$/, "3 to 33 letters, digits, hyphens and underscores");

/** The one connection of its project that a host keeps one kind of data over, made before it. */
function keptOver(category: string): ApplyRule {
  return {
    kind: "reference",
    says: `name of a connection of its project to ${category}, which is there before`,
    accepts: ({ value, resource, before }) =>
      [...before(resource)].some(({ values }) => {
        const { properties } = (values["body"] ?? {}) as { properties?: { category?: unknown } };
        return (
          values["name"] === value &&
          values["parent_id"] === resource.values["parent_id"] &&
          properties?.category === category
        );
      }),
    source: standardSetup,
  };
}

/** What the identity of a project holds before the host of its agents is made: the service makes its stores as the project. */
const setupRoles = [
  "230815da-be43-4aae-9cb4-875f7bd000aa", // Cosmos DB Operator
  "ba92f5b4-2d11-453d-a403-e96b0029c9fe", // Storage Blob Data Contributor
];

/** How the agents of a project find their stores: connections, and the host that names them. */
export const agentTypes: readonly TypeRules[] = types(
  {
    type: "azapi_resource",
    armType: connections,
    source: templatePage(connections),
    arguments: {
      type: versioned(connections),
      name: connectionName,
      parent_id: projectId,
      "body.properties.authType": {
        ...oneOf("AAD", "AgenticIdentityToken", "None"),
        says: "AAD for stores; AgenticIdentityToken with an audience, or None, for tools",
        accepts: ({ value, block }) =>
          block["category"] === "RemoteTool"
            ? value === (block["audience"] === undefined ? "None" : "AgenticIdentityToken")
            : value === "AAD",
        source: agentIdentity,
      },
      "body.properties.audience": from(
        agentIdentity,
        matching(/^(api|https):\/\/[^\s?*#$]+$/, "an identifier URI of what takes the tokens"),
      ),
      "body.properties.category": oneOf("AzureStorageAccount", "CognitiveSearch", "CosmosDb", "RemoteTool"),
      "body.properties.target": matching(/^https:\/\/[a-z0-9.-]+(:443)?(\/[\w./-]*)?$/, "the address of the service"),
      "body.properties.metadata.type": from(`${learn}/foundry/agents/how-to/mcp-authentication`, oneOf("custom_MCP")),
      "body.properties.metadata.ApiType": from(standardSetup, oneOf("Azure")),
      "body.properties.metadata.ResourceId": {
        kind: "reference",
        says: "id of the service that the category is of",
        accepts: ({ written, target, resource }) => {
          const { properties } = resource.values["body"] as { properties: { category: string } };
          const types: Readonly<Record<string, string>> = {
            AzureStorageAccount: "azurerm_storage_account",
            CognitiveSearch: "azurerm_search_service",
            CosmosDb: "azurerm_cosmosdb_account",
          };
          return target(written)?.type === types[properties.category];
        },
        source: standardSetup,
      },
      "body.properties.metadata.location": region,
    },
    flags: ["body.properties.isSharedToAll"],
    demands: [
      demand(
        "no two connections of an account have a name",
        ({ stack, resource, block }) =>
          stack.every(
            ({ values }) =>
              values === resource.values || values["type"] !== block["type"] || values["name"] !== block["name"],
          ),
        "https://github.com/microsoft-foundry/foundry-samples/tree/main/infrastructure/infrastructure-setup-bicep/22-private-network-agent-setup",
      ),
    ],
  },
  {
    type: "azapi_resource",
    armType: hosts,
    source: `${learn}/foundry/agents/concepts/capability-hosts`,
    arguments: {
      type: versioned(hosts),
      name: matching(/^[a-zA-Z0-9][a-zA-Z0-9_-]{0,254}$/, "1 to 255 letters, digits, hyphens and underscores"),
      parent_id: projectId,
      "body.properties.threadStorageConnections[]": keptOver("CosmosDb"),
      "body.properties.vectorStoreConnections[]": keptOver("CognitiveSearch"),
      "body.properties.storageConnections[]": keptOver("AzureStorageAccount"),
    },
    demands: [
      demand(
        "exactly one connection for each kind of data, and one host for a project",
        ({ block, stack, resource }) => {
          const { properties } = block["body"] as { properties: Readonly<Record<string, readonly string[]>> };
          const others = stack.filter(
            ({ values }) =>
              values !== resource.values &&
              values["type"] === block["type"] &&
              values["parent_id"] === block["parent_id"],
          );
          return Object.values(properties).every(({ length }) => length === 1) && others.length === 0;
        },
      ),
      after(
        "after all that the network of its agents lets them reach, where Azure manages it",
        ({ before, resource, stack }) =>
          stack
            .filter(({ values }) => String(values["type"]).startsWith(`${accounts}/managedNetworks/outboundRules@`))
            .every((rule) => before(resource).has(rule)),
        `${learn}/foundry/how-to/managed-virtual-network#troubleshooting`,
      ),
      after(
        "after the grants that let its project make databases and containers",
        ({ before, resource }) => {
          const granted = [...before(resource)].filter(
            ({ values }) =>
              String(values["principal_id"]) ===
              String(resource.values["parent_id"]).replace(/\.id\}$/, ".identity[0].principal_id}"),
          );
          return setupRoles.every((role) =>
            granted.some(({ values }) => String(values["role_definition_id"]).endsWith(role)),
          );
        },
        standardSetup,
      ),
    ],
  },
);
