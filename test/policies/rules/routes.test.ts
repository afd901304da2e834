import type { Json, JsonObject } from "../../../common/json";
import type { TerraformJson } from "../../../policies/engine/rule";
import { rules } from "../../../policies/rules";
import { judgeExample } from "../judge-example";

/** The verdict of one rule on the resource at an address. */
function verdict(id: string, address: string, example: TerraformJson): string | undefined {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return judgeExample(rule, example).find((finding) => finding.address === address)?.verdict;
}

const forced: JsonObject = {
  address_prefix: "0.0.0.0/0",
  next_hop_type: "VirtualAppliance",
  next_hop_in_ip_address: "10.0.0.4",
};
const firewallSubnet: JsonObject = { name: "AzureFirewallSubnet", address_prefixes: ["10.0.0.0/26"] };

function table(route: readonly JsonObject[], more: JsonObject = {}): TerraformJson {
  return { variable: { any: {} }, resource: { azurerm_route_table: { a: { name: "rt", route, ...more } } } };
}

function direct(address_prefix: Json): JsonObject {
  return { address_prefix, next_hop_type: "Internet" };
}

test.each<readonly [string, readonly JsonObject[], string]>([
  ["a quarter of a billion addresses", [forced, direct("8.0.0.0/7")], "fail"],
  ["the tag of every customer", [forced, direct("AzureCloud")], "fail"],
  ["the tag of one service", [forced, direct("ApiManagement")], "pass"],
  ["one address", [forced, direct("203.0.113.7/32")], "pass"],
  ["a prefix nobody knows", [forced, direct("${var.any}")], "unknown"],
  ["a next hop nobody knows", [forced, { address_prefix: "0.0.0.0/1", next_hop_type: "${var.any}" }], "unknown"],
])("a direct route to %s", (_what, route, wanted) => {
  expect(verdict("route-to-internet", "azurerm_route_table.a", table(route))).toBe(wanted);
});

test("routes of their own count for their table, and by themselves where it is elsewhere", () => {
  const half = { address_prefix: "0.0.0.0/1", next_hop_type: "Internet" };
  const inside: TerraformJson = {
    resource: {
      azurerm_route_table: { a: { name: "rt" } },
      azurerm_route: { a: { ...half, route_table_name: "${azurerm_route_table.a.name}" } },
    },
  };
  expect(verdict("route-to-internet", "azurerm_route_table.a", inside)).toBe("fail");
  expect(verdict("route-to-internet", "azurerm_route.a", inside)).toBe("not-applicable");
  const elsewhere = { resource: { azurerm_route: { a: { ...half, route_table_name: "rt" } } } };
  expect(verdict("route-to-internet", "azurerm_route.a", elsewhere)).toBe("fail");
});

test.each<readonly [string, readonly JsonObject[], JsonObject, string]>([
  ["on by default", [forced], {}, "fail"],
  ["off", [forced], { bgp_route_propagation_enabled: false }, "pass"],
  ["off as azurerm 3 writes it", [forced], { disable_bgp_route_propagation: true }, "pass"],
  ["left to a variable", [forced], { bgp_route_propagation_enabled: "${var.any}" }, "unknown"],
  ["on without a firewall", [direct("203.0.113.7/32")], {}, "not-applicable"],
])("learned routes %s", (_what, route, more, wanted) => {
  expect(verdict("route-propagation", "azurerm_route_table.a", table(route, more))).toBe(wanted);
});

test("a route table of azapi is judged as one of azurerm", () => {
  const routes = [{ name: "all", properties: { addressPrefix: "0.0.0.0/1", nextHopType: "Internet" } }];
  const example: TerraformJson = {
    resource: {
      azapi_resource: { a: { type: "Microsoft.Network/routeTables@2024-05-01", body: { properties: { routes } } } },
    },
  };
  expect(verdict("route-to-internet", "azapi_resource.a", example)).toBe("fail");
  expect(verdict("default-route-firewall", "azapi_resource.a", example)).toBe("fail");
});

test.each<readonly [string, Json, JsonObject, string]>([
  ["the firewall's subnet", "10.0.0.4", { azurerm_subnet: { a: firewallSubnet } }, "pass"],
  ["another address", "10.1.0.9", { azurerm_subnet: { a: firewallSubnet } }, "fail"],
  [
    "an appliance of the input",
    "10.1.0.9",
    {
      azurerm_subnet: { a: firewallSubnet },
      azurerm_network_interface: { a: { ip_configuration: [{ private_ip_address: "10.1.0.9" }] } },
    },
    "pass",
  ],
  ["a firewall that is elsewhere", "10.0.0.4", {}, "pass"],
  ["a public address", "203.0.113.7", {}, "fail"],
  ["no address", null, {}, "fail"],
  ["an address nobody knows", "${var.any}", {}, "unknown"],
  ["the firewall itself", "${azurerm_firewall.a.ip_configuration[0].private_ip_address}", {}, "pass"],
  [
    "a range nobody knows",
    "10.0.0.4",
    { azurerm_subnet: { a: { ...firewallSubnet, address_prefixes: ["${var.any}"] } } },
    "unknown",
  ],
  ["a firewall whose subnet is not given", "10.0.0.4", { azurerm_firewall: { a: { name: "fw" } } }, "unknown"],
])("a default route to %s", (_what, next_hop_in_ip_address, others, wanted) => {
  const example = table([{ ...forced, next_hop_in_ip_address }]);
  const resource = { ...example.resource, ...others };
  expect(verdict("route-next-hop", "azurerm_route_table.a", { ...example, resource })).toBe(wanted);
});

const network = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network";

test.each<readonly [string, string, string]>([
  ["a subnet elsewhere", `${network}/virtualNetworks/vnet/subnets/apps`, "fail"],
  ["a firewall's subnet elsewhere", `${network}/virtualNetworks/vnet/subnets/AzureFirewallSubnet`, "pass"],
  ["a subnet nobody knows", "${var.any}", "unknown"],
  ["a subnet that is read", "${data.azurerm_subnet.a.id}", "unknown"],
])("a NAT gateway on %s", (_what, subnet_id, wanted) => {
  const type = "azurerm_subnet_nat_gateway_association";
  const example = { variable: { any: {} }, resource: { [type]: { a: { subnet_id } } } };
  expect(verdict("nat-gateway-egress", `${type}.a`, example)).toBe(wanted);
});
