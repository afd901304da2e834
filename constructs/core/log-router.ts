import type { ITerraformDependable } from "cdktf";
import { MonitorDiagnosticSetting } from "@cdktf/provider-azurerm/lib/monitor-diagnostic-setting";
import type { Construct } from "constructs";
import type { LogSource, LogSourceName } from "./log-categories";
import { logSources } from "./log-categories";

/** Sends the logs of resources to one Log Analytics workspace. Implements ZTAI-VS-01, ZTAI-VS-02. */
export class LogRouter {
  /** @param workspaceId ARM id of the workspace */
  constructor(readonly workspaceId: string) {}

  /**
   * Sends everything that a resource can tell.
   *
   * @param scope construct that owns the resource; the setting becomes its child
   * @param source what the resource is
   * @param targetId ARM id of the resource; of the sub-service for `blobService` and its like
   * @param dependsOn what must exist first. @default - only what `targetId` refers to
   */
  watch(
    scope: Construct,
    source: LogSourceName,
    targetId: string,
    dependsOn?: ITerraformDependable[],
  ): MonitorDiagnosticSetting {
    const { group, metrics, tables }: LogSource = logSources[source];
    return new MonitorDiagnosticSetting(scope, `Logs-${source}`, {
      name: "to-log-analytics",
      targetResourceId: targetId,
      logAnalyticsWorkspaceId: this.workspaceId,
      logAnalyticsDestinationType: tables,
      enabledLog: group && [{ categoryGroup: group }],
      enabledMetric: metrics.length > 0 ? metrics.map((category) => ({ category })) : undefined,
      dependsOn,
    });
  }
}
