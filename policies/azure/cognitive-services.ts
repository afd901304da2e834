import type { Json, JsonObject } from "../../common/json";
import { blocksOf, each, flag, inverted, listOf, made, renamed, same, top } from "./body";
import { below, inGroup, noDefault, withoutDefault, type Card, type CardSubResources } from "./card";
import { move } from "./rename";
import { property } from "./property";
import { isWord } from "./word";

const capabilityHost: Card["arguments"] = {
  storage_connections: { default: noDefault, body: same("storageConnections") },
  thread_storage_connections: { default: noDefault, body: same("threadStorageConnections") },
  vector_store_connections: { default: noDefault, body: same("vectorStoreConnections") },
};

const foundryZones: CardSubResources = {
  account: [
    "privatelink.cognitiveservices.azure.com",
    "privatelink.openai.azure.com",
    "privatelink.services.ai.azure.com",
  ],
};

/** Kinds of account that answer under one name alone; any other than these and AIServices is not known here. */
const zonesOfKind: Readonly<Record<string, CardSubResources>> = {
  OpenAI: { account: ["privatelink.openai.azure.com"] },
  ...Object.fromEntries(
    [
      "AnomalyDetector",
      "CognitiveServices",
      "ComputerVision",
      "ContentModerator",
      "ContentSafety",
      "CustomVision.Prediction",
      "CustomVision.Training",
      "Face",
      "FormRecognizer",
      "HealthInsights",
      "ImmersiveReader",
      "LUIS",
      "LUIS.Authoring",
      "MetricsAdvisor",
      "Personalizer",
      "QnAMaker",
      "SpeechServices",
      "TextAnalytics",
      "TextTranslation",
    ].map((kind) => [kind, { account: ["privatelink.cognitiveservices.azure.com"] }]),
  ),
};

const contentFilterMembers = ["name", "source", "filter_enabled", "block_enabled", "severity_threshold"];

/**
 * Whether a filter stops what it finds: `blocking` says so, or `action`, which can also hold a tool call for a person to decide
 * (HITL) or let the agent try again (RETRY). An action that only annotates stops nothing, whatever `blocking` says.
 */
const stops = (filter: JsonObject): JsonObject => {
  const blocking = property(filter, "blocking");
  const action = property(filter, "action");
  if (isWord(action, "ANNOTATING")) return { block_enabled: false };
  if (blocking !== undefined) return { block_enabled: blocking };
  return action === undefined ? {} : { block_enabled: isWord(action, "BLOCKING", "HITL", "RETRY") };
};

const contentFilters = (value: Json): Json =>
  each(value, (filter) => ({
    ...renamed(filter, { name: "name", source: "source", enabled: "filter_enabled" }),
    ...renamed(filter, { severityThreshold: "severity_threshold" }),
    ...stops(filter),
  }));

/** Foundry and other AI services: accounts, projects, models, content filters, connections. */
export const cognitiveServices: readonly Card[] = [
  {
    azurerm: "azapi_account_capability_host",
    arm: "Microsoft.CognitiveServices/accounts/capabilityHosts",
    parent: "parent_id",
    arguments: capabilityHost,
    links: ["parent_id"],
  },
  {
    azurerm: "azapi_agent_capability_host",
    arm: "Microsoft.CognitiveServices/accounts/projects/capabilityHosts",
    parent: "parent_id",
    arguments: capabilityHost,
    links: ["parent_id"],
  },
  {
    azurerm: "azapi_ai_connection",
    arm: [
      "Microsoft.CognitiveServices/accounts/connections",
      "Microsoft.CognitiveServices/accounts/projects/connections",
      "Microsoft.MachineLearningServices/workspaces/connections",
    ],
    parent: "parent_id",
    arguments: {
      auth_type: { default: noDefault, body: same("authType") },
      category: { default: noDefault, body: same("category") },
      shared_to_all: { default: noDefault, body: same("isSharedToAll") },
      target: { default: noDefault, body: same("target") },
    },
  },
  {
    azurerm: "azurerm_ai_services",
    arm: "Microsoft.CognitiveServices/accounts",
    id: inGroup,
    noBody: "an account in azapi is read as azurerm_cognitive_account",
    arguments: {
      local_authentication_enabled: { default: true },
      outbound_network_access_restricted: { default: false },
      public_network_access: { default: "Enabled" },
      ...withoutDefault(
        "custom_subdomain_name",
        "customer_managed_key.key_vault_key_id",
        "customer_managed_key.managed_hsm_key_id",
        "fqdns",
        "network_acls.default_action",
        "network_acls.ip_rules",
      ),
    },
    privateLink: foundryZones,
    logs: ["Audit", "RequestResponse", "Trace"],
  },
  {
    azurerm: "azurerm_cognitive_account",
    arm: "Microsoft.CognitiveServices/accounts",
    id: inGroup,
    arguments: {
      custom_subdomain_name: { default: noDefault, body: same("customSubDomainName") },
      "customer_managed_key.key_vault_key_id": {
        default: noDefault,
        body: same("encryption.keyVaultProperties.keyName"),
      },
      fqdns: { default: noDefault, body: same("allowedFqdnList") },
      kind: { default: noDefault, body: top("kind") },
      local_auth_enabled: { default: true, body: inverted("disableLocalAuth") },
      "network_acls.default_action": { default: noDefault, body: same("networkAcls.defaultAction") },
      "network_acls.ip_rules": { default: noDefault, body: listOf("networkAcls.ipRules", "value") },
      network_injection: {
        default: noDefault,
        // A network that Azure keeps itself has no block in azurerm.
        body: blocksOf(
          "networkInjections",
          { scenario: "scenario", subnetArmId: "subnet_id" },
          ({ useMicrosoftManagedNetwork }) => useMicrosoftManagedNetwork !== true,
        ),
      },
      // Of these, ARM alone has any.
      managed_network_injection: {
        default: noDefault,
        body: blocksOf(
          "networkInjections",
          { scenario: "scenario", useMicrosoftManagedNetwork: "enabled" },
          ({ useMicrosoftManagedNetwork = false }) => useMicrosoftManagedNetwork !== false,
        ),
      },
      outbound_network_access_restricted: { default: false, body: same("restrictOutboundNetworkAccess") },
      project_management_enabled: { default: false, body: same("allowProjectManagement") },
      public_network_access_enabled: { default: true, body: flag("publicNetworkAccess") },
      ...withoutDefault("network_injection.scenario", "network_injection.subnet_id"),
    },
    privateLink: foundryZones,
    privateLinkOfKind: zonesOfKind,
    logs: ["Audit", "RequestResponse", "Trace"],
  },
  {
    azurerm: "azurerm_cognitive_account_customer_managed_key",
    noBody: "the key of an account stands in its own body",
    links: ["cognitive_account_id"],
  },
  {
    azurerm: "azurerm_cognitive_account_project",
    arm: "Microsoft.CognitiveServices/accounts/projects",
    id: below("cognitive_account_id"),
    arguments: { description: { default: noDefault, body: same("description") } },
    links: ["cognitive_account_id"],
    logs: ["Audit", "Trace"],
  },
  {
    azurerm: "azurerm_cognitive_account_rai_policy",
    // The second is one of a subscription, for all accounts of it.
    arm: ["Microsoft.CognitiveServices/accounts/raiPolicies", "Microsoft.CognitiveServices/raiPolicy"],
    id: below("cognitive_account_id"),
    arguments: {
      base_policy_name: { default: noDefault, body: same("basePolicyName") },
      content_filter: { default: noDefault, body: made("contentFilters", contentFilterMembers, contentFilters) },
      // azurerm 4.55 makes block lists, and only ARM can have a policy use one.
      custom_blocklist: {
        default: noDefault,
        body: blocksOf("customBlocklists", { source: "source", blocklistName: "name", blocking: "block_enabled" }),
      },
      custom_topic: {
        default: noDefault,
        body: blocksOf("customTopics", { topicName: "name", blocking: "block_enabled" }),
      },
      mode: { default: noDefault, body: same("mode") },
      safety_provider: {
        default: noDefault,
        body: blocksOf("safetyProviders", { safetyProviderName: "name", blocking: "block_enabled" }),
      },
      ...withoutDefault(
        "content_filter.block_enabled",
        "content_filter.filter_enabled",
        "content_filter.name",
        "content_filter.severity_threshold",
        "content_filter.source",
      ),
    },
    links: ["cognitive_account_id"],
  },
  {
    azurerm: "azurerm_cognitive_deployment",
    arm: "Microsoft.CognitiveServices/accounts/deployments",
    id: below("cognitive_account_id"),
    arguments: {
      "model.format": { default: noDefault, body: same("model.format") },
      "model.name": { default: noDefault, body: same("model.name") },
      "model.version": { default: noDefault, body: same("model.version") },
      rai_policy_name: { default: noDefault, body: same("raiPolicyName") },
      "sku.capacity": { default: noDefault, body: top("sku.capacity") },
      "sku.name": { default: noDefault, body: top("sku.name") },
      version_upgrade_option: { default: "OnceNewDefaultVersionAvailable", body: same("versionUpgradeOption") },
    },
    renames: [
      move("scale.type", "sku.name"),
      move("scale.tier", "sku.tier"),
      move("scale.size", "sku.size"),
      move("scale.family", "sku.family"),
      move("scale.capacity", "sku.capacity"),
    ],
    links: ["cognitive_account_id"],
  },
  {
    azurerm: "azapi_ai_managed_network",
    arm: "Microsoft.CognitiveServices/accounts/managedNetworks",
    parent: "parent_id",
    arguments: { isolation_mode: { default: noDefault, body: same("managedNetwork.isolationMode") } },
    links: ["parent_id"],
  },
  {
    azurerm: "azapi_ai_outbound_rule",
    arm: "Microsoft.CognitiveServices/accounts/managedNetworks/outboundRules",
    parent: "parent_id",
    arguments: {
      type: { default: noDefault, body: same("type") },
      destination_fqdn: { default: noDefault, body: same("destination") },
      service_tag: { default: noDefault, body: same("destination.serviceTag") },
      address_prefixes: { default: noDefault, body: same("destination.addressPrefixes") },
      action: { default: "Allow", body: same("destination.action") },
    },
  },
  {
    azurerm: "azapi_ai_defender",
    arm: "Microsoft.CognitiveServices/accounts/defenderForAISettings",
    parent: "parent_id",
    arguments: { state: { default: noDefault, body: same("state") } },
  },
];
