import type { Rule } from "../../engine/rule";
import aiServiceLogs from "./ai-service-logs";
import clusterMonitoring from "./cluster-monitoring";
import databaseAuditing from "./database-auditing";
import databaseLogSettings from "./database-log-settings";
import defenderForAi from "./defender-for-ai";
import flowLogRetention from "./flow-log-retention";
import gatewayLogSampling from "./gateway-log-sampling";
import gatewayLogSecrets from "./gateway-log-secrets";
import gatewayTokenMetrics from "./gateway-token-metrics";
import logRetention from "./log-retention";
import privateLinkScopeMode from "./private-link-scope-mode";
import sentinelOnboarded from "./sentinel-onboarded";
import storageQueueLogging from "./storage-queue-logging";
import supportingServiceLogs from "./supporting-service-logs";
import telemetryPrivate from "./telemetry-private";
import telemetryWorkspace from "./telemetry-workspace";
import webErrorDetails from "./web-error-details";
import webRequestLogs from "./web-request-logs";
import workspaceInPrivateLinkScope from "./workspace-in-private-link-scope";

/** Rules of the pillar visibility, in the order of their files. */
export const visibilityRules: readonly Rule[] = [
  aiServiceLogs,
  clusterMonitoring,
  databaseAuditing,
  databaseLogSettings,
  defenderForAi,
  flowLogRetention,
  gatewayLogSampling,
  gatewayLogSecrets,
  gatewayTokenMetrics,
  logRetention,
  privateLinkScopeMode,
  sentinelOnboarded,
  storageQueueLogging,
  supportingServiceLogs,
  telemetryPrivate,
  telemetryWorkspace,
  webErrorDetails,
  webRequestLogs,
  workspaceInPrivateLinkScope,
];
