/** What a resource can tell Azure Monitor. */
export interface LogSource {
  /** Category group to send, or `undefined` when the resource has metrics only. */
  readonly group?: "allLogs";
  /** The categories behind the group at the time of writing; new ones come with the group. */
  readonly categories: readonly string[];
  /** Categories of platform metrics that can be sent too; none for resources that have none. */
  readonly metrics: readonly string[];
  /** `Dedicated` where resource-specific tables exist and must be asked for. @default - Azure decides */
  readonly tables?: "Dedicated";
}

const allMetrics = ["AllMetrics"];

const logs = (categories: readonly string[], options: Partial<LogSource> = {}): LogSource => ({
  group: "allLogs",
  categories,
  metrics: allMetrics,
  ...options,
});
/**
 * Storage has metric categories of its own. For `AllMetrics` it answers with those in its place, so that no plan would ever be
 * empty. https://github.com/Azure/terraform-azurerm-avm-res-storage-storageaccount/pull/380
 */
const storageMetrics = ["Transaction"];
const storageLogs = logs(["StorageRead", "StorageWrite", "StorageDelete"], { metrics: storageMetrics });

/**
 * Sources: https://learn.microsoft.com/azure/azure-monitor/reference/supported-logs/logs-index and the page of each resource
 * type there, read in November 2026.
 */
export const logSources = {
  foundryAccount: logs(["Audit", "RequestResponse", "Trace", "AzureOpenAIRequestUsage"]),
  foundryProject: logs(["Audit", "Trace"], { metrics: [] }),
  searchService: logs(["OperationLogs"]),
  keyVault: logs(["AuditEvent", "AzurePolicyEvaluationDetails"]),
  storageAccount: { categories: [], metrics: storageMetrics },
  blobService: storageLogs,
  fileService: storageLogs,
  queueService: storageLogs,
  tableService: storageLogs,
  cosmosAccount: logs(
    [
      "ControlPlaneRequests",
      "DataPlaneRequests",
      "QueryRuntimeStatistics",
      "PartitionKeyStatistics",
      "PartitionKeyRUConsumption",
    ],
    // https://learn.microsoft.com/azure/azure-monitor/reference/supported-metrics/microsoft-documentdb-databaseaccounts-metrics
    { metrics: ["Requests"], tables: "Dedicated" },
  ),
  containerRegistry: logs(["ContainerRegistryLoginEvents", "ContainerRegistryRepositoryEvents"]),
  containerAppsEnvironment: logs(["ContainerAppConsoleLogs", "ContainerAppSystemLogs"]),
  containerApp: { categories: [], metrics: allMetrics },
  firewall: logs(
    [
      "AZFWApplicationRule",
      "AZFWNetworkRule",
      "AZFWNatRule",
      "AZFWThreatIntel",
      "AZFWIdpsSignature",
      "AZFWDnsQuery",
      "AZFWFqdnResolveFailure",
      "AZFWFatFlow",
      "AZFWFlowTrace",
    ],
    { tables: "Dedicated" },
  ),
  virtualNetwork: logs(["VMProtectionAlerts"]),
  networkSecurityGroup: logs(["NetworkSecurityGroupEvent", "NetworkSecurityGroupRuleCounter"], { metrics: [] }),
  publicIp: logs(["DDoSProtectionNotifications", "DDoSMitigationFlowLogs", "DDoSMitigationReports"]),
  /** Metrics only: its telemetry lies in the workspace already, and a setting for logs would store all of it twice. */
  applicationInsights: { categories: [], metrics: allMetrics },
  logAnalyticsWorkspace: logs(["Audit"]),
} as const satisfies Record<string, LogSource>;

/** Key of a resource type in {@link logSources}. */
export type LogSourceName = keyof typeof logSources;
