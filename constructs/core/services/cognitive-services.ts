import { after, atLeast, demand, from, matching, oneOf, unverified, type ApplyRule } from "./apply-rule";
import { keyReady, keyUri } from "./key-vault";
import { logs } from "./log-source";
import { nameRule } from "./name-rule";
import { azurermPage, learn, templatePage } from "./pages";
import type { ServiceRoles } from "./role";
import type { AzureService } from "./service";
import { types } from "./service";
import { identityBlock, identityClientId, idOf, named, namedLike, region, versioned } from "./shapes";

const names = {
  foundryAccount: nameRule("aif", [2, 64], "hyphens", "global"),
  foundryProject: nameRule("proj", [2, 64], "hyphens", "parent"),
  contentSafety: nameRule("cs", [2, 64], "hyphens", "global"),
  language: nameRule("lang", [2, 64], "hyphens", "global"),
};

const roles = {
  foundryUser: {
    guid: "53ca6127-db72-4b80-b1b0-d745d6d5456d",
    name: "Foundry User",
    purpose:
      "Builds and calls agents and models of a Foundry project. For applications and developers, on a project, never on an account.",
  },
  cognitiveServicesOpenAiUser: {
    guid: "5e0bd9bd-7b93-4f28-af87-19fc36ad61bd",
    name: "Cognitive Services OpenAI User",
    purpose:
      "Calls models, without managing them and without keys. For applications, developers, projects and the search service's vectorizer.",
  },
  contentSafetyUser: {
    guid: "64702f94-c441-49e6-a78b-ef80e0188fee",
    name: "Azure AI Developer",
    purpose:
      "Has prompts and answers screened. For the identity of a gateway, on an account of Content Safety, where it allows nothing else and lists no keys.",
  },
  languageReader: {
    guid: "7628b7b8-a8b2-4cdc-b46f-e9b35248918e",
    name: "Cognitive Services Language Reader",
    purpose: "Has personal data found in texts. For the identity of a gateway, on an account of Language.",
  },
} satisfies ServiceRoles;

const accounts = "Microsoft.CognitiveServices/accounts";
const policies = `${accounts}/raiPolicies`;
const lists = `${accounts}/raiBlocklists`;
const items = `${lists}/raiBlocklistItems`;
const customerKeys = `${learn}/foundry/concepts/encryption-keys-portal`;
const filterPage = `${learn}/ai-foundry/openai/how-to/content-filters`;
const azurermAccount = azurermPage("azurerm_cognitive_account");
const changes = "https://github.com/hashicorp/terraform-provider-azurerm/issues/31712";

const accountId: ApplyRule = idOf(accounts, "azurerm_cognitive_account");
/** Names of what an account holds. */
const childName = namedLike(
  [1, 64],
  /^[A-Za-z0-9][A-Za-z0-9_.-]*$/,
  "letters, digits, underscores, periods and hyphens, with a letter or digit first",
);

const harms = ["Hate", "Sexual", "Violence", "Selfharm", "Profanity"];
const onPrompts = ["Jailbreak", "Indirect Attack"];
const onCompletions = ["Protected Material Text", "Protected Material Code"];
const filterIssue = "https://github.com/hashicorp/terraform-provider-azurerm/issues/28653";
const interventionPoints = `${learn}/foundry/guardrails/intervention-points`;

/** Name of a filter, with its case and on a side that it knows. */
const filterName: ApplyRule = {
  ...oneOf(...harms, ...onPrompts, ...onCompletions),
  says: `with case and spaces: ${harms.join(", ")} on both sides; ${onPrompts.join(", ")} on prompts; ${onCompletions.join(", ")} on completions`,
  accepts: ({ value, block }) => {
    const side = block["source"] === "Prompt" ? onPrompts : onCompletions;
    return [...harms, ...side].includes(String(value));
  },
  source: filterIssue,
};

const severity = oneOf("Low", "Medium", "High");
const side = oneOf("Prompt", "Completion");

const atToolCalls: Readonly<Record<string, readonly string[]>> = {
  PreToolCall: ["Hate", "Sexual", "Violence", "Selfharm", "Task Adherence"],
  PostToolCall: ["Hate", "Sexual", "Violence", "Selfharm", "Indirect Attack"],
};

/** Name of a filter in ARM's own words: also at calls of tools, which a preview version alone has. */
const filterNameInArm: ApplyRule = {
  ...filterName,
  says: `${filterName.says}; Task Adherence and harms at calls of tools, Indirect Attack and harms at what they return`,
  accepts: (placed) => {
    const names = atToolCalls[String(placed.block["source"])];
    if (names === undefined) return filterName.accepts(placed);
    return String(placed.resource.values["type"]).endsWith("-preview") && names.includes(String(placed.value));
  },
  source: interventionPoints,
};
const basePolicy: ApplyRule = from(filterPage, oneOf("Microsoft.Default", "Microsoft.DefaultV2"));
const mode = oneOf("Default", "Deferred", "Blocking", "Asynchronous_filter");

const projects = `${accounts}/projects`;
const connections = `${projects}/connections`;
const hosts = `${projects}/capabilityHosts`;
const standardSetup = `${learn}/foundry/agents/concepts/standard-agent-setup`;
const projectId: ApplyRule = idOf(projects, "azurerm_cognitive_account_project");

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

const childTypes = /^azurerm_cognitive_(account_project|account_rai_policy|deployment)$/;
/** Each change of an account after the one before. */
const oneAtATime: ApplyRule = after(
  "after or before every other filter, project and deployment of its account, never at the same time",
  ({ stack, before, resource, block }) =>
    stack
      .filter((each) => childTypes.test(each.type) && each !== resource)
      .filter(({ values }) => values["cognitive_account_id"] === block["cognitive_account_id"])
      .every((each) => before(resource).has(each) || before(each).has(resource)),
  changes,
);

/** Foundry: accounts, projects, models and content filters. */
export const cognitiveServices = {
  names,
  roles,
  privateLink: {
    foundryAccount: {
      type: "azurerm_cognitive_account",
      groupId: "account",
      zones: [
        "privatelink.cognitiveservices.azure.com",
        "privatelink.openai.azure.com",
        "privatelink.services.ai.azure.com",
      ],
    },
  },
  logs: {
    foundryAccount: logs(["Audit", "RequestResponse", "Trace", "AzureOpenAIRequestUsage"]),
    foundryProject: logs(["Audit", "Trace"], { metrics: [] }),
  },
  types: types(
    {
      type: "azurerm_cognitive_account",
      armType: accounts,
      source: templatePage(accounts),
      arguments: {
        name: named(names.foundryAccount),
        custom_subdomain_name: {
          ...named(names.foundryAccount),
          says: "a subdomain, unique in the world; required by network rules",
          source: `${learn}/ai-services/cognitive-services-custom-subdomains`,
        },
        kind: from(azurermAccount, oneOf("AIServices")),
        sku_name: from(azurermAccount, oneOf("S0")),
        "customer_managed_key.key_vault_key_id": keyUri("with a version", customerKeys),
        "customer_managed_key.identity_client_id": identityClientId,
        "fqdns[]": from(
          `${learn}/ai-services/cognitive-services-data-loss-prevention`,
          matching(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]+$/, "a host name"),
        ),
        ...identityBlock("identity", "SystemAssigned", "UserAssigned", "SystemAssigned, UserAssigned"),
        "network_injection.scenario": oneOf("agent"),
        "network_injection.subnet_id": {
          kind: "reference",
          says: "id of a subnet delegated to Microsoft.App/environments, /27 or larger, that no other account uses",
          accepts: ({ written, target, estate, resource }) => {
            const { delegation } = (target(written)?.values ?? {}) as {
              delegation?: readonly { service_delegation?: { name?: string } }[];
            };
            const users = estate.filter(
              ({ values }) =>
                (values["network_injection"] as { subnet_id?: unknown } | undefined)?.subnet_id === written,
            );
            return (
              delegation?.[0]?.service_delegation?.name === "Microsoft.App/environments" &&
              users.every(({ values }) => values === resource.values)
            );
          },
          source: `${learn}/foundry/agents/how-to/virtual-networks`,
        },
        "network_acls.bypass": oneOf("None", "AzureServices"),
        "network_acls.default_action": oneOf("Allow", "Deny"),
      },
      flags: [
        "local_auth_enabled",
        "outbound_network_access_restricted",
        "project_management_enabled",
        "public_network_access_enabled",
      ],
      demands: [
        keyReady(
          ({ identity }) => (identity as { identity_ids?: readonly string[] } | undefined)?.identity_ids?.[0],
          customerKeys,
        ),
        demand(
          "projects take kind AIServices and an identity",
          ({ block }) =>
            block["project_management_enabled"] !== true ||
            (block["kind"] === "AIServices" && block["identity"] !== undefined),
          azurermAccount,
        ),
        demand(
          "1 to 1,000 hosts where outbound access is restricted",
          ({ block }) => {
            const { length } = (block["fqdns"] as readonly string[] | undefined) ?? [];
            return block["outbound_network_access_restricted"] !== true || (length >= 1 && length <= 1000);
          },
          `${learn}/ai-services/cognitive-services-data-loss-prevention`,
        ),
        demand(
          "the vault of its key stands in its region",
          ({ block, stack }) =>
            block["customer_managed_key"] === undefined ||
            stack.some(({ type, values }) => type === "azurerm_key_vault" && values["location"] === block["location"]),
          customerKeys,
        ),
      ],
    },
    {
      type: "azurerm_cognitive_account_project",
      armType: `${accounts}/projects`,
      source: templatePage(`${accounts}/projects`),
      arguments: {
        name: named(names.foundryProject),
        display_name: unverified("a longest display name; it is the project's name"),
        cognitive_account_id: accountId,
        "identity.type": oneOf("SystemAssigned", "UserAssigned", "SystemAssigned, UserAssigned"),
      },
      demands: [
        oneAtATime,
        demand(
          "it stands in the region of its account",
          ({ block, target }) => target(block["cognitive_account_id"])?.values["location"] === block["location"],
        ),
      ],
    },
    {
      type: "azapi_resource",
      armType: connections,
      source: templatePage(connections),
      arguments: {
        type: versioned(connections),
        name: connectionName,
        parent_id: projectId,
        "body.properties.authType": oneOf("AAD"),
        "body.properties.category": oneOf("AzureStorageAccount", "CognitiveSearch", "CosmosDb"),
        "body.properties.target": matching(/^https:\/\/[a-z0-9.-]+(:443)?\/?$/, "the address of the service"),
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
    {
      type: "azurerm_cognitive_account_rai_policy",
      armType: policies,
      source: templatePage(policies),
      arguments: {
        name: childName,
        cognitive_account_id: accountId,
        base_policy_name: basePolicy,
        mode,
        "content_filter[].name": filterName,
        "content_filter[].severity_threshold": severity,
        "content_filter[].source": side,
      },
      flags: ["content_filter[].block_enabled", "content_filter[].filter_enabled"],
      demands: [oneAtATime],
    },
    {
      type: "azapi_resource",
      armType: policies,
      source: templatePage(policies),
      arguments: {
        type: versioned(policies),
        name: childName,
        parent_id: accountId,
        "body.properties.basePolicyName": basePolicy,
        "body.properties.mode": mode,
        "body.properties.contentFilters[].name": filterNameInArm,
        "body.properties.contentFilters[].severityThreshold": severity,
        "body.properties.contentFilters[].source": from(
          interventionPoints,
          oneOf("Prompt", "Completion", "PreToolCall", "PostToolCall"),
        ),
        "body.properties.contentFilters[].action": from(
          `${learn}/foundry/guardrails/guardrails-overview#action-applicability`,
          oneOf("BLOCKING"),
        ),
        "body.properties.customBlocklists[].blocklistName": {
          kind: "reference",
          says: "name of a blocklist of the account",
          accepts: ({ written, target, resource }) =>
            target(written)?.values["parent_id"] === resource.values["parent_id"],
        },
        "body.properties.customBlocklists[].source": side,
      },
      flags: [
        "body.properties.contentFilters[].blocking",
        "body.properties.contentFilters[].enabled",
        "body.properties.customBlocklists[].blocking",
      ],
    },
    {
      type: "azapi_resource",
      armType: lists,
      source: templatePage(lists),
      arguments: {
        type: versioned(lists),
        name: childName,
        parent_id: accountId,
        "body.properties.description": unverified("a longest description; the schema of the file says 256 characters"),
      },
    },
    {
      type: "azapi_resource",
      armType: items,
      source: templatePage(items),
      arguments: {
        type: versioned(items),
        name: childName,
        parent_id: {
          kind: "reference",
          says: "id of a blocklist",
          accepts: ({ written, target }) => String(target(written)?.values["type"]).startsWith(`${lists}@`),
        },
        "body.properties.pattern": unverified("a longest pattern; the file takes 1,000 characters"),
      },
      flags: ["body.properties.isRegex"],
    },
    {
      type: "azurerm_cognitive_deployment",
      armType: `${accounts}/deployments`,
      source: templatePage(`${accounts}/deployments`),
      arguments: {
        name: { ...childName, source: azurermPage("azurerm_cognitive_deployment") },
        cognitive_account_id: accountId,
        "model.format": unverified("the publishers that Azure offers; from the model catalog of the kit or the file"),
        "model.name": unverified("the models that Azure offers; from the model catalog of the kit or the file"),
        "model.version": unverified("the versions that Azure offers; from the model catalog of the kit or the file"),
        rai_policy_name: {
          kind: "reference",
          says: "name of a content filter of the account",
          accepts: ({ written, target, resource }) => {
            const { cognitive_account_id, parent_id } = target(written)?.values ?? {};
            return (cognitive_account_id ?? parent_id) === resource.values["cognitive_account_id"];
          },
        },
        "sku.capacity": atLeast(1, "thousands of tokens a minute, or provisioned units"),
        "sku.name": from(
          `${learn}/foundry/foundry-models/concepts/deployment-types`,
          oneOf(
            "Standard",
            "DataZoneStandard",
            "GlobalStandard",
            "ProvisionedManaged",
            "DataZoneProvisionedManaged",
            "GlobalProvisionedManaged",
          ),
        ),
        version_upgrade_option: oneOf("OnceNewDefaultVersionAvailable", "OnceCurrentVersionExpired", "NoAutoUpgrade"),
      },
      demands: [oneAtATime],
    },
  ),
} satisfies AzureService;
