import type { Json, JsonObject } from "../../../common/json";
import type { TerraformJson } from "../../../policies/engine/rule";
import { runRules } from "../../../policies/engine/run";
import { rules } from "../../../policies/rules";
import { graphOf } from "../judge-example";

/** The verdict of a rule on the only resource it judges. */
function verdictOf(id: string, resource: TerraformJson): string | undefined {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`there is no rule ${id}`);
  return runRules([rule], graphOf({ s: resource }))[0]?.verdict;
}

const one = (type: string, raw: JsonObject): TerraformJson => ({ resource: { [type]: { a: raw } } });
const account = (blob: JsonObject) => one("azurerm_storage_account", { blob_properties: blob });
const lifecycle = (rule: JsonObject) => one("azurerm_storage_management_policy", { rule: [rule] });
const group = (rule: JsonObject) =>
  one("azurerm_network_security_group", {
    security_rule: [{ access: "Allow", direction: "Inbound", protocol: "Tcp", destination_port_range: "*", ...rule }],
  });
const between = (source: Json, destination: Json) =>
  group({ source_address_prefix: source, destination_address_prefix: destination });
const outbound = (destination: string, port = "443") =>
  group({ direction: "Outbound", destination_address_prefix: destination, destination_port_range: port });
const egress = (rule: JsonObject) =>
  one("azurerm_firewall_policy_rule_collection_group", {
    network_rule_collection: [{ action: "Allow", rule: [{ name: "r", ...rule }] }],
  });
const plan = (raw: JsonObject) => one("azurerm_security_center_subscription_pricing", raw);

const hasty = { base_blob: { delete_after_days_since_creation_greater_than: 1 } };
const apps = "10.1.0.0/27";

test.each<readonly [string, string, TerraformJson, string]>([
  ["a block without days", "storage-retention-days", account({ delete_retention_policy: {} }), "pass"],
  ["a change feed for ever", "storage-retention-days", account({ change_feed_enabled: true }), "pass"],
  ["a change feed of a day", "storage-retention-days", account({ change_feed_retention_in_days: 1 }), "fail"],
  [
    "days that are not known",
    "storage-retention-days",
    account({ delete_retention_policy: { days: "${var.days}" } }),
    "unknown",
  ],
  [
    "scratch data",
    "storage-lifecycle-deletion",
    lifecycle({ actions: hasty, filters: { prefix_match: ["t/"] } }),
    "pass",
  ],
  ["a lifecycle that is off", "storage-lifecycle-deletion", lifecycle({ enabled: false, actions: hasty }), "pass"],
  ["any blob by its age", "storage-lifecycle-deletion", lifecycle({ enabled: true, actions: hasty }), "fail"],
  [
    "a lifecycle that may be off",
    "storage-lifecycle-deletion",
    lifecycle({ enabled: "${var.on}", actions: hasty }),
    "unknown",
  ],
  ["one subnet", "security-group-every-port", between(apps, apps), "pass"],
  ["one subnet by reference", "security-group-every-port", between("${var.apps}", "${var.apps}"), "pass"],
  ["probes", "security-group-every-port", between("AzureLoadBalancer", apps), "pass"],
  ["what Azure lets in anyway", "security-group-every-port", between("VirtualNetwork", apps), "pass"],
  ["another subnet", "security-group-every-port", between("10.2.0.0/27", apps), "fail"],
  ["a subnet that is not known", "security-group-every-port", between("${var.other}", apps), "unknown"],
  [
    "echo requests",
    "security-group-every-port",
    group({ protocol: "Icmp", source_address_prefix: "10.2.0.0/27", destination_address_prefix: apps }),
    "pass",
  ],
  ["the internet behind a firewall", "security-group-any-destination", outbound("Internet"), "pass"],
  ["private networks too", "security-group-any-destination", outbound("0.0.0.0/0"), "fail"],
  ["every port, another finding", "security-group-any-destination", outbound("*", "*"), "pass"],
  ["a destination that is not known", "security-group-any-destination", outbound("${var.to}"), "unknown"],
  ["no analytics", "policy-analytics-off", one("azurerm_firewall_policy", {}), "pass"],
  ["echo requests", "egress-every-port", egress({ protocols: ["ICMP"], destination_ports: ["*"] }), "pass"],
  ["all ports as a range", "egress-every-port", egress({ protocols: ["TCP"], destination_ports: ["1-65535"] }), "fail"],
  [
    "an IP group that is not in the input",
    "egress-any-source",
    egress({ source_ip_groups: ["${azurerm_ip_group.a.id}"] }),
    "unknown",
  ],
  ["every source", "egress-any-source", egress({ source_addresses: ["0.0.0.0/0"] }), "fail"],
  [
    "a plan that is off",
    "defender-plan-extensions",
    plan({ resource_type: "Containers", tier: "Free" }),
    "not-applicable",
  ],
  [
    "a plan without any",
    "defender-plan-extensions",
    plan({ resource_type: "StorageAccounts", tier: "Standard" }),
    "fail",
  ],
  [
    "a plan that has none",
    "defender-plan-extensions",
    plan({ resource_type: "Arm", tier: "Standard" }),
    "not-applicable",
  ],
  [
    "analytics without a workspace by azapi",
    "flow-log-analytics",
    one("azapi_resource", {
      type: "Microsoft.Network/networkWatchers/flowLogs@2024-05-01",
      name: "a",
      body: {
        properties: { flowAnalyticsConfiguration: { networkWatcherFlowAnalyticsConfiguration: { enabled: true } } },
      },
    }),
    "fail",
  ],
  [
    "a labelled registry",
    "customer-managed-key",
    one("azurerm_container_registry", { sku: "Premium", tags: { dataClassification: "Confidential" } }),
    "fail",
  ],
  ["a registry without a label", "customer-managed-key", one("azurerm_container_registry", {}), "not-applicable"],
])("%s: %s", (_, id, resource, verdict) => {
  expect(verdictOf(id, resource)).toBe(verdict);
});
