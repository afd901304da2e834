import { fail, pass, unknown } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import type { Use } from "../../../estate/mentions";
import type { Resource } from "../../../estate/resource";
import { text } from "../../../estate/value";

/**
 * What may face the internet: it filters, or only lets administrators in. A route server, and an API gateway inside a
 * network, have an address for Azure's own management of them.
 * https://learn.microsoft.com/azure/route-server/route-server-faq
 * https://learn.microsoft.com/azure/api-management/api-management-using-with-internal-vnet
 */
const gateways = [
  "azurerm_application_gateway",
  "azurerm_bastion_host",
  "azurerm_firewall",
  "azurerm_nat_gateway_public_ip_association",
  "azurerm_route_server",
  "azurerm_virtual_network_gateway",
];

/** What points at the id of an address without using it: it watches, guards or names it. */
const observers =
  /^azurerm_(monitor_|management_lock$|role_assignment$|resource_policy_|consumption_budget_|(private_)?dns_)/;

/** Attributes that say where an address is; only its id gives it to somebody. */
const told = new Set(["ip_address", "fqdn", "name", "zones", "location", "resource_group_name", "tags"]);

/** Whether a resource only says where the address is, as an allow list, a DNS record or a firewall rule does. */
function onlyTells({ attributes }: Use): boolean {
  return [...attributes].every((attribute) => told.has(attribute));
}

/** Whether an API gateway stands inside its network, where the address takes no calls. */
function isInside(user: Resource): boolean {
  return user.type === "azurerm_api_management" && text(user.value("virtual_network_type")) === "Internal";
}

/** Every public address is a door; only what is made to stand there may have one. */
export default rule({
  id: "public-address-owner",
  control: "ZTAI-NW-12",
  title: "Public address belongs to something that does not filter",
  severity: "high",
  on: ["azurerm_public_ip"],
  check: (address, graph) => {
    const uses = graph.usesOf(address).filter((use) => !observers.test(use.resource.type) && !onlyTells(use));
    const users = uses.map(({ resource }) => resource);
    const wrong = users.filter((user) => !gateways.includes(user.type) && !isInside(user));
    if (wrong.length > 0) return fail(`${wrong.map((user) => user.address).join(", ")} uses it`);
    return users.length > 0 ? pass() : unknown("nothing in the input uses it");
  },
  fix: "Remove the address and publish through the firewall or an application gateway with a firewall policy.",
  examples: {
    pass: {
      resource: {
        azurerm_public_ip: { a: { name: "pip-afw" } },
        azurerm_firewall: { a: { ip_configuration: { public_ip_address_id: "${azurerm_public_ip.a.id}" } } },
      },
    },
    fail: {
      resource: {
        azurerm_public_ip: { a: { name: "pip-vm" } },
        azurerm_network_interface: { a: { ip_configuration: { public_ip_address_id: "${azurerm_public_ip.a.id}" } } },
      },
    },
  },
  edges: [
    {
      when: "who says where an address is does not use it",
      given: {
        resource: {
          azurerm_public_ip: { a: { name: "pip-afw" }, vm: { name: "pip-vm" } },
          azurerm_firewall: { a: { ip_configuration: { public_ip_address_id: "${azurerm_public_ip.a.id}" } } },
          azurerm_dns_a_record: { a: { name: "chat", target_resource_id: "${azurerm_public_ip.a.id}" } },
          azurerm_key_vault: { a: { network_acls: { ip_rules: ["${azurerm_public_ip.a.ip_address}/32"] } } },
          azurerm_firewall_policy_rule_collection_group: {
            a: { nat_rule_collection: { rule: { destination_address: "${azurerm_public_ip.a.ip_address}" } } },
          },
          azurerm_network_interface: {
            a: {
              tags: { address: "${azurerm_public_ip.vm.ip_address}" },
              ip_configuration: { public_ip_address_id: "${azurerm_public_ip.vm.id}" },
            },
          },
        },
      },
      verdict: { "azurerm_public_ip.a": "pass", "azurerm_public_ip.vm": "fail" },
    },
    {
      when: "Azure manages a route server and an internal API gateway through theirs",
      given: {
        resource: {
          azurerm_public_ip: { routes: { name: "pip-rs" }, inside: { name: "pip-in" }, open: { name: "pip-out" } },
          azurerm_route_server: { a: { public_ip_address_id: "${azurerm_public_ip.routes.id}" } },
          azurerm_api_management: {
            inside: { virtual_network_type: "Internal", public_ip_address_id: "${azurerm_public_ip.inside.id}" },
            open: { virtual_network_type: "External", public_ip_address_id: "${azurerm_public_ip.open.id}" },
          },
        },
      },
      verdict: {
        "azurerm_public_ip.routes": "pass",
        "azurerm_public_ip.inside": "pass",
        "azurerm_public_ip.open": "fail",
      },
    },
  ],
});
