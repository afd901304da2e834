/**
 * The API version of every ARM type that the kit writes by azapi, because azurerm 4.55 has no resource or no argument for
 * it. Stable versions unless a remark says otherwise; all but those of managed networks are known to azapi 2.8. Reviewed in November 2026.
 */
export const apiVersions = {
  /** Created on the management plane, so that no one needs a way into the private vault. */
  "Microsoft.KeyVault/vaults/keys": "2025-05-01",
  /** azurerm has no identity on flow logs, which a storage account without shared keys needs. */
  "Microsoft.Network/networkWatchers/flowLogs": "2025-03-01",
  /** azurerm demands a public address. */
  "Microsoft.Network/bastionHosts": "2025-03-01",
  /** azurerm cannot ask for the network that Azure manages for agents. */
  "Microsoft.CognitiveServices/accounts": "2025-06-01",
  /** azurerm has no managed networks; azapi 2.8 knows a preview of them alone, which cannot delete them. */
  "Microsoft.CognitiveServices/accounts/managedNetworks": "2026-03-01",
  "Microsoft.CognitiveServices/accounts/managedNetworks/outboundRules": "2026-03-01",
  /** azurerm has no items of a blocklist. */
  "Microsoft.CognitiveServices/accounts/raiBlocklists": "2025-06-01",
  "Microsoft.CognitiveServices/accounts/raiBlocklists/raiBlocklistItems": "2025-06-01",
  /** azurerm cannot attach blocklists to a content filter. */
  "Microsoft.CognitiveServices/accounts/raiPolicies": "2025-06-01",
  /** azurerm does not answer with the id that agents name their stores by. */
  "Microsoft.CognitiveServices/accounts/projects": "2025-06-01",
  /** azurerm has neither connections nor capability hosts. */
  "Microsoft.CognitiveServices/accounts/projects/connections": "2025-06-01",
  "Microsoft.CognitiveServices/accounts/projects/capabilityHosts": "2025-06-01",
  /** azurerm has no session pools. */
  "Microsoft.App/sessionPools": "2025-07-01",
  /** azurerm has no sign-in of container apps. */
  "Microsoft.App/containerApps/authConfigs": "2025-07-01",
  /** azurerm closes a gateway only when it is created, which Azure refuses. */
  "Microsoft.ApiManagement/service": "2024-05-01",
  /** azurerm cannot change the subscription that each gateway is born with. */
  "Microsoft.ApiManagement/service/subscriptions": "2024-05-01",
  /** azurerm has neither pools nor back ends that a managed identity signs in to; a stable version of the latter is missing. */
  "Microsoft.ApiManagement/service/backends": "2025-03-01-preview",
  /** azurerm has no logger that signs in with an identity, and none for Azure Monitor. */
  "Microsoft.ApiManagement/service/loggers": "2024-05-01",
  /** Only this version logs what language models are asked and answer. */
  "Microsoft.ApiManagement/service/apis/diagnostics": "2025-03-01-preview",
} as const;

/** An ARM type that {@link apiVersions} knows. */
export type ArmType = keyof typeof apiVersions;

/** The preview versions that have what no stable one has yet. Written where that is asked for, and nowhere else. */
export const previewApiVersions = {
  /** Filters at calls of tools and at what tools return. */
  "Microsoft.CognitiveServices/accounts/raiPolicies": "2025-10-01-preview",
  /** Connections to tools. */
  "Microsoft.CognitiveServices/accounts/projects/connections": "2025-10-01-preview",
} as const satisfies Partial<Record<ArmType, string>>;

/** An ARM type that {@link previewApiVersions} knows. */
export type PreviewArmType = keyof typeof previewApiVersions;

/**
 * The API version of every collection of Microsoft Graph that the kit may write by msgraph. `v1.0` where it exists there.
 * Source: https://learn.microsoft.com/graph/api/overview, read in November 2026.
 */
export const graphApiVersions = {
  /** Terms that people accept before they use an assistant: azuread has no resource for agreements. */
  "identityGovernance/termsOfUse/agreements": "v1.0",
  /** Attributes that agents and their targets carry: azuread has no resource for their definitions. */
  "directory/customSecurityAttributeDefinitions": "v1.0",
} as const;

/** A collection that {@link graphApiVersions} knows. */
export type GraphCollection = keyof typeof graphApiVersions;
