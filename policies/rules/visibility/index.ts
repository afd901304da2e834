import type { Rule } from "../../engine/rule";
import activityAlertEnabled from "./activity-alert-enabled";
import activityLogCategories from "./activity-log-categories";
import aiServiceLogs from "./ai-service-logs";
import clusterMonitoring from "./cluster-monitoring";
import databaseAuditing from "./database-auditing";
import databaseLogSettings from "./database-log-settings";
import defenderForAi from "./defender-for-ai";
import flowLogRetention from "./flow-log-retention";
import gatewayLogSampling from "./gateway-log-sampling";
import gatewayLogSecrets from "./gateway-log-secrets";
import gatewayTokenMetrics from "./gateway-token-metrics";
import logDailyCap from "./log-daily-cap";
import logProfileCategories from "./log-profile-categories";
import logProfileRetention from "./log-profile-retention";
import logRetention from "./log-retention";
import privateLinkScopeMode from "./private-link-scope-mode";
import sentinelOnboarded from "./sentinel-onboarded";
import storageQueueLogging from "./storage-queue-logging";
import supportingServiceLogs from "./supporting-service-logs";
import telemetryAddressMasking from "./telemetry-address-masking";
import telemetryIngestion from "./telemetry-ingestion";
import telemetryQuery from "./telemetry-query";
import telemetryWorkspace from "./telemetry-workspace";
import webErrorDetails from "./web-error-details";
import webRequestLogs from "./web-request-logs";
import workspaceInPrivateLinkScope from "./workspace-in-private-link-scope";

/** Rules of the pillar visibility, in the order of their files. */
export const visibilityRules: readonly Rule[] = [
  activityAlertEnabled,
  activityLogCategories,
  aiServiceLogs,
  clusterMonitoring,
  databaseAuditing,
  databaseLogSettings,
  defenderForAi,
  flowLogRetention,
  gatewayLogSampling,
  gatewayLogSecrets,
  gatewayTokenMetrics,
  logDailyCap,
  logProfileCategories,
  logProfileRetention,
  logRetention,
  privateLinkScopeMode,
  sentinelOnboarded,
  storageQueueLogging,
  supportingServiceLogs,
  telemetryAddressMasking,
  telemetryIngestion,
  telemetryQuery,
  telemetryWorkspace,
  webErrorDetails,
  webRequestLogs,
  workspaceInPrivateLinkScope,
];
