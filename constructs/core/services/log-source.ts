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

/**
 * A source of all these categories, and of all metrics unless `options` says otherwise. Categories:
 * https://learn.microsoft.com/azure/azure-monitor/reference/supported-logs/logs-index and the page of each resource type
 * there, read in November 2026.
 */
export function logs(categories: readonly string[], options: Partial<LogSource> = {}): LogSource {
  return { group: "allLogs", categories, metrics: allMetrics, ...options };
}

/** A source of metrics alone. */
export function metricsOnly(metrics: readonly string[] = allMetrics): LogSource {
  return { categories: [], metrics };
}
