import { after, atLeast, demand, from, matching, oneOf, unverified, type ApplyRule } from "./apply-rule";
import { keyReady, keyUri } from "./key-vault";
import { agentTypes } from "./foundry-agents";
import { managedNetworkTypes } from "./foundry-managed-networks";
import { logs } from "./log-source";
import { nameRule } from "./name-rule";
import { azurermPage, learn, templatePage } from "./pages";
import type { ServiceRoles } from "./role";
import type { AzureService } from "./service";
import { types } from "./service";
import { identityBlock, identityClientId, idOf, named, namedLike, versioned } from "./shapes";

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
  networkConnectionApprover: {
    guid: "b556d68e-0be0-4f35-a333-ad7ee1ce17ea",
    name: "Azure AI Enterprise Network Connection Approver",
    purpose:
      "Approves private endpoints of the network that Azure manages for agents. For the identity of a Foundry account, on each resource that they lead to; it reads no data and lists no keys.",
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
const managedNetworkPage = `${learn}/foundry/how-to/managed-virtual-network`;
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
        kind: from(azurermAccount, oneOf("AIServices", "ContentSafety", "TextAnalytics")),
        sku_name: {
          ...oneOf("S0", "S"),
          says: "S0, and S for kind TextAnalytics",
          accepts: ({ value, block }) => value === (block["kind"] === "TextAnalytics" ? "S" : "S0"),
          source: azurermAccount,
        },
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
    ...agentTypes,
    ...managedNetworkTypes,
    {
      type: "azapi_resource",
      armType: accounts,
      source: templatePage(accounts),
      arguments: {
        type: versioned(accounts),
        name: named(names.foundryAccount),
        parent_id: idOf("Microsoft.Resources/resourceGroups", "azurerm_resource_group"),
        ...identityBlock("identity[]", "SystemAssigned", "SystemAssigned, UserAssigned"),
        "body.kind": oneOf("AIServices"),
        "body.sku.name": oneOf("S0"),
        "body.properties.customSubDomainName": named(names.foundryAccount),
        "body.properties.publicNetworkAccess": oneOf("Enabled", "Disabled"),
        "body.properties.networkAcls.bypass": oneOf("None", "AzureServices"),
        "body.properties.networkAcls.defaultAction": oneOf("Allow", "Deny"),
        "body.properties.allowedFqdnList[]": from(
          `${learn}/ai-services/cognitive-services-data-loss-prevention`,
          matching(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]+$/, "a host name"),
        ),
        "body.properties.networkInjections[].scenario": oneOf("agent"),
        "body.properties.networkInjections[].subnetArmId": from(managedNetworkPage, oneOf("")),
        "body.properties.encryption.keySource": from(customerKeys, oneOf("Microsoft.KeyVault")),
        "body.properties.encryption.keyVaultProperties.keyVaultUri": from(
          customerKeys,
          matching(/^https:\/\/[a-z0-9-]+\.vault\.azure\.net\/$/, "address of a vault"),
        ),
        "body.properties.encryption.keyVaultProperties.keyName": from(
          customerKeys,
          matching(/^[a-zA-Z0-9-]{1,127}$/, "name of a key"),
        ),
        "body.properties.encryption.keyVaultProperties.keyVersion": {
          kind: "reference",
          says: "version of the key",
          accepts: ({ value }) => /^\$\{element\(split\(.*keyUriWithVersion\), 5\)\}$/.test(String(value)),
          source: customerKeys,
        },
        "body.properties.encryption.keyVaultProperties.identityClientId": identityClientId,
      },
      flags: [
        "body.properties.allowProjectManagement",
        "body.properties.disableLocalAuth",
        "body.properties.restrictOutboundNetworkAccess",
        "body.properties.networkInjections[].useMicrosoftManagedNetwork",
      ],
      demands: [
        keyReady(({ identity }) => {
          const [block] = (identity ?? []) as readonly { identity_ids?: readonly string[] }[];
          return block?.identity_ids?.[0];
        }, customerKeys),
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
