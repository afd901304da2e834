/** Something outside the estate that a workload may need, and exactly where it is. */
export interface EgressCapability {
  /** Why a workload would need it. */
  readonly purpose: string;
  /** Exact host names. Never a wildcard: where only a wildcard is documented, a service tag stands instead. ZTAI-NW-08. */
  readonly fqdns: readonly string[];
  /** Service tags, reached over TCP. */
  readonly serviceTags: readonly string[];
  /** Service tags of which the addresses in the region of the network are enough: everybody's accounts stand behind them. @default - none */
  readonly regionalTags?: readonly string[];
  /** Ports of the service tags. @default - 443 */
  readonly ports?: readonly string[];
  /** Protocol of the host names. Revocation lists are published over plain HTTP. @default "Https" */
  readonly protocol?: "Http" | "Https";
  /** Page that names the destinations. */
  readonly source: string;
}

const gatewayPorts = "https://learn.microsoft.com/azure/api-management/virtual-network-reference";
const containerAppsFirewall = "https://learn.microsoft.com/azure/container-apps/use-azure-firewall";

/**
 * What workloads may be allowed to reach through the firewall, by capability. Everything else is denied, which is Azure
 * Firewall's own default. Services with a private endpoint (registry, storage, vault, models) need no entry. Read in
 * November 2026.
 */
export const egressCatalog = {
  containerAppsRuntime: {
    purpose: "Container Apps pull Microsoft's images and the binaries of the cluster below them.",
    fqdns: ["acs-mirror.azureedge.net", "packages.aks.azure.com"],
    // Stand for mcr.microsoft.com and its wildcard data hosts. The registry's tag depends on Front Door's.
    serviceTags: ["AzureFrontDoor.FirstParty", "MicrosoftContainerRegistry"],
    source: containerAppsFirewall,
  },
  agentRuntime: {
    purpose: "Agents of Foundry Agent Service run on Container Apps in their own subnet and sign in to Entra.",
    fqdns: ["acs-mirror.azureedge.net", "packages.aks.azure.com"],
    serviceTags: ["AzureActiveDirectory", "AzureFrontDoor.FirstParty", "MicrosoftContainerRegistry"],
    source: "https://learn.microsoft.com/azure/foundry/agents/how-to/virtual-networks",
  },
  agentTelemetry: {
    purpose: "Hosted agents report to Agent 365.",
    fqdns: ["agent365.svc.cloud.microsoft"],
    serviceTags: [],
    source: "https://github.com/Azure/bicep-ptn-aiml-landing-zone/pull/134",
  },
  entraSignIn: {
    purpose: "Managed identities and applications get tokens.",
    fqdns: [],
    serviceTags: ["AzureActiveDirectory"],
    source: containerAppsFirewall,
  },
  gatewayStores: {
    purpose:
      "A gateway of API Management that stands in a subnet keeps what it is made of in Azure's own accounts and vaults.",
    fqdns: [],
    serviceTags: ["AzureKeyVault"],
    regionalTags: ["Storage"],
    source: "https://learn.microsoft.com/azure/api-management/virtual-network-workspaces-resources",
  },
  gatewayDatabase: {
    purpose: "A gateway of a classic tier reads its configuration from Azure's own databases.",
    fqdns: [],
    serviceTags: [],
    regionalTags: ["Sql"],
    ports: ["1433"],
    source: gatewayPorts,
  },
  gatewayMetrics: {
    purpose: "A gateway of a classic tier sends logs, metrics and its health.",
    fqdns: [],
    serviceTags: ["AzureMonitor"],
    ports: ["443", "1886"],
    source: gatewayPorts,
  },
  gatewayCertificates: {
    purpose: "A gateway of a classic tier checks the certificates of those that it calls.",
    fqdns: [
      "cacerts.digicert.com",
      "crl.microsoft.com",
      "crl3.digicert.com",
      "csp.digicert.com",
      "mscrl.microsoft.com",
      "oneocsp.microsoft.com",
    ],
    serviceTags: [],
    protocol: "Http",
    source: gatewayPorts,
  },
  gatewayUpkeep: {
    purpose: "Machines of a gateway of a classic tier get their certificates, and are diagnosed and kept by Azure.",
    fqdns: [
      "azureprofiler.trafficmanager.net",
      "azurewatsonanalysis-prod.core.windows.net",
      "download.windowsupdate.com",
      "go.microsoft.com",
      "issuer.pki.azure.com",
      "shavamanifestazurecdnprod1.azureedge.net",
      "shavamanifestcdnprod1.azureedge.net",
      "wdcp.microsoft.com",
      "wdcpalt.microsoft.com",
    ],
    serviceTags: [],
    source: gatewayPorts,
  },
  machineSignIn: {
    purpose: "Linux machines fetch what lets people sign in with Entra ID, and ask whether they may.",
    fqdns: ["login.microsoftonline.com", "packages.microsoft.com", "pas.windows.net"],
    serviceTags: [],
    source: "https://learn.microsoft.com/entra/identity/devices/howto-vm-sign-in-azure-ad-linux",
  },
  ubuntuUpdates: {
    purpose: "Ubuntu machines are patched from Azure's mirror and from Canonical, by signed packages over plain HTTP.",
    fqdns: ["azure.archive.ubuntu.com", "security.ubuntu.com"],
    serviceTags: [],
    protocol: "Http",
    source: "https://learn.microsoft.com/azure/virtual-machines/automatic-vm-guest-patching",
  },
  monitoring: {
    purpose: "Telemetry where no Azure Monitor private link scope exists; with a scope it goes over private link.",
    fqdns: [],
    serviceTags: ["AzureMonitor"],
    source: "https://learn.microsoft.com/azure/azure-monitor/fundamentals/azure-monitor-network-access",
  },
  certificates: {
    purpose: "Clients check whether certificates of Azure services were revoked.",
    fqdns: [
      "crl.microsoft.com",
      "crl3.digicert.com",
      "crl4.digicert.com",
      "ctldl.windowsupdate.com",
      "ocsp.digicert.com",
      "oneocsp.microsoft.com",
    ],
    serviceTags: [],
    protocol: "Http",
    source: "https://learn.microsoft.com/azure/security/fundamentals/azure-certificate-authority-details",
  },
  resourceManager: {
    purpose: "Pipelines and operators manage Azure resources.",
    fqdns: ["management.azure.com"],
    serviceTags: [],
    source: "https://learn.microsoft.com/azure/azure-portal/azure-portal-safelist-urls",
  },
  microsoftGraph: {
    purpose: "Applications read directory data.",
    fqdns: ["graph.microsoft.com"],
    serviceTags: [],
    source: "https://learn.microsoft.com/graph/deployments",
  },
} as const satisfies Record<string, EgressCapability>;

/** Name of a capability in {@link egressCatalog}. */
export type EgressCapabilityName = keyof typeof egressCatalog;
