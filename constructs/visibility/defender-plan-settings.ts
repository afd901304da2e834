/** What one Defender for Cloud plan is switched on with. */
export interface DefenderPlanSettings {
  /** @default - the plan has none */
  readonly subplan?: string;
  /** Extensions by name, with their own settings. What is not named is switched off. */
  readonly extensions: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What it protects. */
  readonly purpose: string;
}

const agentlessScanning = { AgentlessVmScanning: { ExclusionTags: "[]" } };

/**
 * Besides the cap, all of it is what Azure answers where nothing was sent: results as index tags of the blobs, and nothing
 * done to what is found. https://learn.microsoft.com/azure/defender-for-cloud/defender-for-storage-rest-api-enablement
 */
const malwareScanning = {
  OnUploadMalwareScanning: { BlobScanResultsOptions: "BlobIndexTags", AutomatedResponse: "None" },
};

/**
 * Names, sub-plans and extensions as Microsoft's built-in policies set them
 * (https://github.com/Azure/azure-policy/tree/master/built-in-policies/policyDefinitions/Security%20Center) and as
 * https://github.com/hashicorp/terraform-provider-azurerm/blob/v4.55.0/website/docs/r/security_center_subscription_pricing.html.markdown
 * takes them, both read in November 2026. The provider checks no name but that of the plan.
 *
 * An extension declares each of its settings, Azure's defaults too: Azure fills in what is missing, the provider reads it back,
 * and no plan would rest.
 */
export const defenderPlanSettings = {
  AI: {
    extensions: { AIPromptEvidence: {}, AIPromptSharingWithPurview: {} },
    purpose: "Attacks on models and agents, with the prompt as evidence.",
  },
  Api: { subplan: "P1", extensions: {}, purpose: "APIs behind API Management." },
  AppServices: { extensions: {}, purpose: "Web apps and functions." },
  Arm: { subplan: "PerSubscription", extensions: {}, purpose: "Suspicious changes through Azure Resource Manager." },
  CloudPosture: {
    extensions: {
      AgentlessDiscoveryForKubernetes: {},
      ...agentlessScanning,
      ContainerRegistriesVulnerabilityAssessments: {},
      EntraPermissionsManagement: {},
      SensitiveDataDiscovery: {},
    },
    purpose: "Finds AI workloads, attack paths and sensitive data.",
  },
  Containers: {
    extensions: {
      AgentlessDiscoveryForKubernetes: {},
      ...agentlessScanning,
      ContainerIntegrityContribution: {},
      ContainerRegistriesVulnerabilityAssessments: {},
      ContainerSensor: {},
    },
    purpose: "Clusters, running containers and images.",
  },
  CosmosDbs: { extensions: {}, purpose: "Unusual access to Cosmos DB." },
  KeyVaults: { subplan: "PerKeyVault", extensions: {}, purpose: "Unusual access to keys and secrets." },
  OpenSourceRelationalDatabases: { extensions: {}, purpose: "PostgreSQL and MySQL." },
  SqlServers: { extensions: {}, purpose: "Azure SQL databases." },
  StorageAccounts: {
    subplan: "DefenderForStorageV2",
    extensions: { ...malwareScanning, SensitiveDataDiscovery: {} },
    purpose: "Malware in uploads, and where sensitive data lies.",
  },
  VirtualMachines: {
    subplan: "P2",
    extensions: { ...agentlessScanning, MdeDesignatedSubscription: {} },
    purpose: "Servers, with Defender for Endpoint.",
  },
} as const satisfies Record<string, DefenderPlanSettings>;

/** A plan that {@link defenderPlanSettings} knows. */
export type DefenderPlanName = keyof typeof defenderPlanSettings;

/** What a private AI estate depends on. Implements ZTAI-IN-01, ZTAI-IN-10, ZTAI-VS-04. */
export const recommendedDefenderPlans: readonly DefenderPlanName[] = [
  "AI",
  "Api",
  "Arm",
  "CloudPosture",
  "Containers",
  "CosmosDbs",
  "KeyVaults",
  "StorageAccounts",
];
