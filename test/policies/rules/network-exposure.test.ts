import type { JsonObject } from "../../../common/json";
import type { TerraformJson } from "../../../policies/engine/rule";
import { rules } from "../../../policies/rules";
import { judgeExample } from "../judge-example";

/** The verdict of one rule on `type.a` of an example. */
function verdict(id: string, address: string, example: TerraformJson): string | undefined {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return judgeExample(rule, example).find((finding) => finding.address === address)?.verdict;
}

const group = "azurerm_network_security_group.a";
const apart = "azurerm_network_security_rule.a";

function inGroup(...security_rule: readonly JsonObject[]): TerraformJson {
  return { resource: { azurerm_network_security_group: { a: { name: "nsg", security_rule } } } };
}

function alone(rule: JsonObject): TerraformJson {
  return { resource: { azurerm_network_security_rule: { a: rule } } };
}

const open: JsonObject = {
  name: "open",
  direction: "Inbound",
  access: "Allow",
  protocol: "Tcp",
  source_address_prefix: "*",
  destination_address_prefix: "*",
  destination_port_range: "22",
  priority: 200,
};
const denyAll: JsonObject = { ...open, name: "deny", access: "Deny", protocol: "*", destination_port_range: "*" };

test.each<readonly [string, string, string, TerraformJson, string]>([
  ["a single port", "security-group-ssh", group, inGroup(open), "fail"],
  [
    "letters of any case",
    "security-group-ssh",
    group,
    inGroup({ ...open, direction: "inbound", protocol: "TCP" }),
    "fail",
  ],
  ["a range", "security-group-rdp", apart, alone({ ...open, destination_port_range: "3000-4000" }), "fail"],
  [
    "a list of ranges",
    "security-group-rdp",
    apart,
    alone({ ...open, destination_port_range: null, destination_port_ranges: ["80", "3389"] }),
    "fail",
  ],
  ["a range beside it", "security-group-rdp", apart, alone({ ...open, destination_port_range: "3390-4000" }), "pass"],
  [
    "all ports by all protocols",
    "security-group-ssh",
    apart,
    alone({ ...open, protocol: "*", destination_port_range: "*" }),
    "fail",
  ],
  ["ICMP", "security-group-ssh", apart, alone({ ...open, protocol: "Icmp", destination_port_range: "*" }), "pass"],
  ["ICMP from anywhere", "security-group-open-inbound", apart, alone({ ...open, protocol: "Icmp" }), "pass"],
  ["UDP for a rule about TCP", "security-group-ssh", apart, alone({ ...open, protocol: "Udp" }), "pass"],
  ["UDP for a rule about UDP", "security-group-udp", apart, alone({ ...open, protocol: "Udp" }), "fail"],
  ["outbound", "security-group-ssh", apart, alone({ ...open, direction: "Outbound" }), "pass"],
  ["a denial", "security-group-ssh", apart, alone({ ...open, access: "Deny" }), "pass"],
  [
    "the internet's service tag",
    "security-group-ssh",
    apart,
    alone({ ...open, source_address_prefix: "Internet" }),
    "fail",
  ],
  [
    "one of several sources",
    "security-group-ssh",
    apart,
    alone({ ...open, source_address_prefix: null, source_address_prefixes: ["10.0.0.0/8", "0.0.0.0/0"] }),
    "fail",
  ],
  ["a private source", "security-group-ssh", apart, alone({ ...open, source_address_prefix: "10.0.0.0/8" }), "pass"],
  [
    "a port that is not known",
    "security-group-ssh",
    apart,
    alone({ ...open, destination_port_range: "${var.port}" }),
    "unknown",
  ],
  [
    "a source that is not known",
    "security-group-ssh",
    apart,
    alone({ ...open, source_address_prefix: "${var.source}" }),
    "unknown",
  ],
  [
    "an open rule beside one not known",
    "security-group-ssh",
    group,
    inGroup(open, { ...open, destination_port_range: "${var.port}" }),
    "fail",
  ],
  ["a denial before it", "security-group-ssh", group, inGroup(open, { ...denyAll, priority: 100 }), "pass"],
  ["a denial after it", "security-group-ssh", group, inGroup(open, { ...denyAll, priority: 300 }), "fail"],
  [
    "a denial of another port before it",
    "security-group-ssh",
    group,
    inGroup(open, { ...denyAll, destination_port_range: "80", priority: 100 }),
    "fail",
  ],
  [
    "rules that are not known",
    "security-group-ssh",
    group,
    {
      resource: { azurerm_network_security_group: { a: { dynamic: { security_rule: { for_each: "${var.rules}" } } } } },
    },
    "unknown",
  ],
  [
    "a public source",
    "security-group-public-source",
    apart,
    alone({ ...open, source_address_prefix: "203.0.113.0/28" }),
    "fail",
  ],
  [
    "a carrier's shared range",
    "security-group-public-source",
    apart,
    alone({ ...open, source_address_prefix: "100.64.0.0/10" }),
    "pass",
  ],
  [
    "web out to the internet",
    "security-group-open-outbound",
    apart,
    alone({ ...open, direction: "Outbound", destination_address_prefix: "Internet", destination_port_range: "443" }),
    "pass",
  ],
])("a rule with %s", (_, id, address, example, expected) => {
  expect(verdict(id, address, example)).toBe(expected);
});

test("a denial of the group shadows a rule that stands apart", () => {
  const example: TerraformJson = {
    resource: {
      azurerm_network_security_group: { a: { name: "nsg", security_rule: [{ ...denyAll, priority: 100 }] } },
      azurerm_network_security_rule: {
        a: { ...open, network_security_group_name: "${azurerm_network_security_group.a.name}" },
      },
    },
  };
  expect(verdict("security-group-ssh", apart, example)).toBe("pass");
});

const account = "azurerm_storage_account.a";
const vault = "azurerm_key_vault.a";

test.each<readonly [string, string, string, TerraformJson, string]>([
  [
    "public access off",
    "open-to-all-networks",
    vault,
    { resource: { azurerm_key_vault: { a: { public_network_access_enabled: false } } } },
    "pass",
  ],
  [
    "a default deny",
    "open-to-all-networks",
    vault,
    { resource: { azurerm_key_vault: { a: { network_acls: [{ default_action: "Deny" }] } } } },
    "pass",
  ],
  ["neither", "open-to-all-networks", vault, { resource: { azurerm_key_vault: { a: { name: "kv" } } } }, "fail"],
  [
    "access that is not known",
    "open-to-all-networks",
    vault,
    { resource: { azurerm_key_vault: { a: { public_network_access_enabled: "${var.open}" } } } },
    "unknown",
  ],
  [
    "an IP filter",
    "open-to-all-networks",
    "azurerm_cosmosdb_account.a",
    { resource: { azurerm_cosmosdb_account: { a: { ip_range_filter: ["203.0.113.4"] } } } },
    "pass",
  ],
  [
    "rules of its own",
    "network-default-deny",
    account,
    { resource: { azurerm_storage_account: { a: { network_rules: { default_action: "Deny" } } } } },
    "pass",
  ],
  [
    "a bypass left to the service",
    "storage-trusted-services",
    account,
    { resource: { azurerm_storage_account: { a: { network_rules: { default_action: "Deny" } } } } },
    "pass",
  ],
  [
    "no bypass and no public access",
    "storage-trusted-services",
    account,
    {
      resource: {
        azurerm_storage_account: {
          a: { public_network_access_enabled: false, network_rules: { default_action: "Deny", bypass: ["None"] } },
        },
      },
    },
    "not-applicable",
  ],
  [
    "every address in old spelling",
    "firewall-any-address",
    "azurerm_cosmosdb_account.a",
    { resource: { azurerm_cosmosdb_account: { a: { ip_range_filter: "10.0.0.1,0.0.0.0" } } } },
    "fail",
  ],
  [
    "a registry of a tier without rules",
    "network-default-deny",
    "azurerm_container_registry.a",
    { resource: { azurerm_container_registry: { a: { sku: "Basic" } } } },
    "not-applicable",
  ],
])("a service with %s", (_, id, address, example, expected) => {
  expect(verdict(id, address, example)).toBe(expected);
});

test("rules that stand apart are judged by themselves and for their account", () => {
  const example: TerraformJson = {
    resource: {
      azurerm_storage_account: { a: { name: "st" } },
      azurerm_storage_account_network_rules: {
        a: { storage_account_id: "${azurerm_storage_account.a.id}", default_action: "Allow" },
      },
    },
  };
  expect(verdict("network-default-deny", account, example)).toBe("fail");
  expect(verdict("network-default-deny", "azurerm_storage_account_network_rules.a", example)).toBe("fail");
});

test.each<readonly [string, JsonObject, string]>([
  [
    "a write-only group",
    { name: "apps", network_security_group_id_wo: "${azurerm_network_security_group.a.id}" },
    "pass",
  ],
  ["the version of a write-only group", { name: "apps", network_security_group_id_wo_version: 1 }, "pass"],
  [
    "volumes",
    { name: "anf", delegation: { name: "d", service_delegation: { name: "Microsoft.Netapp/volumes" } } },
    "not-applicable",
  ],
  ["nothing", { name: "apps" }, "fail"],
])("a subnet with %s", (_, subnet, expected) => {
  expect(verdict("subnet-security-group", "azurerm_subnet.a", { resource: { azurerm_subnet: { a: subnet } } })).toBe(
    expected,
  );
});

test.each<readonly [string, TerraformJson, string]>([
  [
    "only redirects",
    {
      resource: {
        azurerm_application_gateway: {
          a: {
            http_listener: [{ name: "plain", protocol: "Http" }],
            request_routing_rule: [{ http_listener_name: "plain", redirect_configuration_name: "https" }],
          },
        },
      },
    },
    "pass",
  ],
  [
    "serves",
    {
      resource: {
        azurerm_application_gateway: {
          a: {
            http_listener: [{ name: "plain", protocol: "Http" }],
            request_routing_rule: [{ http_listener_name: "plain", backend_address_pool_name: "app" }],
          },
        },
      },
    },
    "fail",
  ],
])("a listener without encryption that %s", (_, example, expected) => {
  expect(verdict("application-gateway-https-listener", "azurerm_application_gateway.a", example)).toBe(expected);
});
