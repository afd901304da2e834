import type { Rule } from "../../engine/rule";
import actionGroupReceivers from "./action-group-receivers";
import activityAlertEnabled from "./activity-alert-enabled";
import activityLogCategories from "./activity-log-categories";
import aiServiceLogs from "./ai-service-logs";
import clusterMonitoring from "./cluster-monitoring";
import computeServiceLogs from "./compute-service-logs";
import databaseAuditing from "./database-auditing";
import databaseLogSettings from "./database-log-settings";
import defenderContact from "./defender-contact";
import defenderContactAlerts from "./defender-contact-alerts";
import defenderExport from "./defender-export";
import defenderForAi from "./defender-for-ai";
import entraSignInLogs from "./entra-sign-in-logs";
import flowLogRetention from "./flow-log-retention";
import functionRequestLogs from "./function-request-logs";
import gatewayLogSampling from "./gateway-log-sampling";
import gatewayLogSecrets from "./gateway-log-secrets";
import gatewayTokenMetrics from "./gateway-token-metrics";
import logDailyCap from "./log-daily-cap";
import logProfileCategories from "./log-profile-categories";
import logProfileLocations from "./log-profile-locations";
import logProfileRetention from "./log-profile-retention";
import logRetention from "./log-retention";
import networkChangeAlert from "./network-change-alert";
import privateLinkScopeMode from "./private-link-scope-mode";
import sentinelDetectionOff from "./sentinel-detection-off";
import sentinelDetections from "./sentinel-detections";
import sentinelIncident from "./sentinel-incident";
import sentinelOnboarded from "./sentinel-onboarded";
import sentinelResponse from "./sentinel-response";
import serviceMetrics from "./service-metrics";
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
  actionGroupReceivers,
  activityAlertEnabled,
  activityLogCategories,
  aiServiceLogs,
  clusterMonitoring,
  computeServiceLogs,
  databaseAuditing,
  databaseLogSettings,
  defenderContact,
  defenderContactAlerts,
  defenderExport,
  defenderForAi,
  entraSignInLogs,
  flowLogRetention,
  functionRequestLogs,
  gatewayLogSampling,
  gatewayLogSecrets,
  gatewayTokenMetrics,
  logDailyCap,
  logProfileCategories,
  logProfileLocations,
  logProfileRetention,
  logRetention,
  networkChangeAlert,
  privateLinkScopeMode,
  sentinelDetectionOff,
  sentinelDetections,
  sentinelIncident,
  sentinelOnboarded,
  sentinelResponse,
  serviceMetrics,
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
