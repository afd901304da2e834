import type { CostContext, CostedResource, CostPart, CostRule } from "./cost-rule";
import { fixedPart, unpriced, usePart } from "./cost-rule";
import { leastThroughput } from "./data-costs";
import { defenderPrices as defender, visibilityPrices as prices } from "./prices";
import { writtenNumber, writtenString } from "./written";

/** Days for which Log Analytics keeps logs without a further price. */
const includedDays = 31;

const machineTypes = ["azurerm_linux_virtual_machine", "azurerm_windows_virtual_machine"];

/** What one Defender plan costs a subscription, by what the estate has in it. */
const defenderPlans: Readonly<Record<string, (own: readonly CostedResource[], plan: CostedResource) => CostPart[]>> = {
  AI: () => [usePart(defender.promptTokens)],
  Api: () => [fixedPart(defender.apis)],
  AppServices: () => [usePart(defender.appServiceNodes)],
  Arm: () => [fixedPart(defender.subscription)],
  CloudPosture: (own) => some(defender.posture, count(own, "azurerm_storage_account", ...machineTypes)),
  Containers: () => [usePart(defender.clusterCores)],
  CosmosDbs: (own) => some(defender.requestUnits, throughputOf(own)),
  KeyVaults: (own) => some(defender.vault, count(own, "azurerm_key_vault")),
  OpenSourceRelationalDatabases: () => [usePart(defender.openSourceInstances)],
  SqlServers: () => [usePart(defender.sqlInstances)],
  StorageAccounts: (own) => [
    ...some(defender.storageAccount, count(own, "azurerm_storage_account")),
    usePart(defender.scannedUploads),
  ],
  VirtualMachines: (own, { attributes }) =>
    some(
      writtenString(attributes, "subplan") === "P1" ? defender.serversPlan1 : defender.serversPlan2,
      count(own, ...machineTypes),
    ),
};

function some(price: (typeof defender)["vault"], quantity: number): CostPart[] {
  return quantity > 0 ? [fixedPart(price, quantity)] : [];
}

function count(resources: readonly CostedResource[], ...types: readonly string[]): number {
  return resources.filter(({ type }) => types.includes(type)).length;
}

function throughputOf(resources: readonly CostedResource[]): number {
  const stores = resources.filter(({ type }) => /^azurerm_cosmosdb_sql_(?:database|container)$/.test(type));
  return stores.reduce((sum, { attributes }) => sum + (leastThroughput(attributes)?.hundreds ?? 0), 0);
}

function defenderPlan(plan: CostedResource, { estate }: CostContext): readonly CostPart[] {
  if (writtenString(plan.attributes, "tier") !== "Standard") return [];
  const name = writtenString(plan.attributes, "resource_type") || "VirtualMachines";
  const costs = Object.hasOwn(defenderPlans, name) ? defenderPlans[name] : undefined;
  const own = estate.filter(({ subscriptionId }) => subscriptionId === plan.subscriptionId);
  return costs ? costs(own, plan) : [unpriced(`no price of Defender plan ${name}`)];
}

const flowLog: CostRule = ({ attributes }) => {
  const analytics = ["body", "properties", "flowAnalyticsConfiguration", "networkWatcherFlowAnalyticsConfiguration"];
  const interval = writtenNumber(attributes, 0, ...analytics, "trafficAnalyticsInterval");
  const traffic = interval === 10 ? [usePart(prices.trafficEvery10)] : [usePart(prices.trafficEvery60)];
  return [usePart(prices.flowLogs), ...(interval === 0 ? [] : traffic)];
};

/** What logs, alerts and Defender cost, by type. */
export const visibilityCosts: Readonly<Record<string, CostRule>> = {
  azurerm_log_analytics_workspace: ({ attributes }) => [
    usePart(prices.ingestedLogs),
    ...(writtenNumber(attributes, 30, "retention_in_days") > includedDays ? [usePart(prices.keptLogs)] : []),
  ],
  azurerm_application_insights: () => [usePart(prices.ingestedLogs)],
  azurerm_sentinel_log_analytics_workspace_onboarding: () => [usePart(prices.analysedLogs)],
  "Microsoft.Network/networkWatchers/flowLogs": flowLog,
  azurerm_monitor_scheduled_query_rules_alert_v2: () => [fixedPart(prices.logAlert)],
  azurerm_monitor_action_group: () => [usePart(prices.notifications)],
  azurerm_security_center_subscription_pricing: defenderPlan,
};
