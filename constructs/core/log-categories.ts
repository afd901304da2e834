/** What a resource can tell Azure Monitor. */
export interface LogSource {
  /** Category group to send, or `undefined` when the resource has metrics only. */
  readonly group?: "allLogs";
  /** The categories behind the group at the time of writing; new ones come with the group. */
  readonly categories: readonly string[];
  /** True when platform metrics can be sent too. */
  readonly metrics: boolean;
  /** `Dedicated` where resource-specific tables exist and must be asked for. @default - Azure decides */
  readonly tables?: "Dedicated";
}

const logs = (categories: readonly string[], options: Partial<LogSource> = {}): LogSource => ({
  group: "allLogs",
  categories,
  metrics: true,
  ...options,
});
const storageLogs = logs(["StorageRead", "StorageWrite", "StorageDelete"]);

/**
 * Sources: https://learn.microsoft.com/azure/azure-monitor/reference/supported-logs/logs-index and the page of each resource
 * type there, read in November 2026.
 */
export const logSources = {
  foundryAccount: logs(["Audit", "RequestResponse", "Trace", "AzureOpenAIRequestUsage"]),
  foundryProject: logs(["Audit", "Trace"], { metrics: false }),
  searchService: logs(["OperationLogs"]),
  keyVault: logs(["AuditEvent", "AzurePolicyEvaluationDetails"]),
  storageAccount: { categories: [], metrics: true },
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
    { tables: "Dedicated" },
  ),
  containerRegistry: logs(["ContainerRegistryLoginEvents", "ContainerRegistryRepositoryEvents"]),
  containerAppsEnvironment: logs(["ContainerAppConsoleLogs", "ContainerAppSystemLogs"]),
  containerApp: { categories: [], metrics: true },
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
  networkSecurityGroup: logs(["NetworkSecurityGroupEvent", "NetworkSecurityGroupRuleCounter"], { metrics: false }),
  publicIp: logs(["DDoSProtectionNotifications", "DDoSMitigationFlowLogs", "DDoSMitigationReports"]),
  /** Metrics only: its telemetry lies in the workspace already, and a setting for logs would store all of it twice. */
  applicationInsights: { categories: [], metrics: true },
  logAnalyticsWorkspace: logs(["Audit"]),
} as const satisfies Record<string, LogSource>;

/** Key of a resource type in {@link logSources}. */
export type LogSourceName = keyof typeof logSources;
