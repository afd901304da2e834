import { any, type Outcome } from "../../../engine/outcome";
import type { Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { rule } from "../../../engine/rule";
import { is, isSet, meets } from "../../shared/require";
import { isInPerimeter, openVault, perimeterEdges } from "../../shared/network/security-perimeter";
import { deniesByDefault, firewallBlocks, refusesPublic } from "../../shared/network/service-firewall";

/** The ways of a type, besides refusing public addresses, to name who may connect. */
function limits(service: Resource, graph: Graph): readonly Outcome[] {
  switch (service.type) {
    case "azurerm_cosmosdb_account":
      return [meets(service, isSet("ip_range_filter")), meets(service, is("is_virtual_network_filter_enabled", true))];
    case "azurerm_search_service":
      return [meets(service, isSet("allowed_ips"))];
    default:
      return [deniesByDefault(service, graph)];
  }
}

/** Public access without any rule about who may connect leaves the sign-in as the only barrier. */
export default rule({
  id: "open-to-all-networks",
  control: "ZTAI-NW-01",
  title: "Service is open to every network",
  severity: "critical",
  covers: [
    "checkov:CKV_AZURE_99",
    "checkov:CKV_AZURE_189",
    "kics:a5613650-32ec-4975-a305-31af783153ea",
    "kics:c2a3efb6-8a58-481c-82f2-bfddf34bb4b7",
    "psrule:Azure.AI.PublicAccess",
    "psrule:Azure.ACR.Firewall",
    "policy-library-avm:AVM_SEC_AZPOLICY_BUILTIN_1",
    "cnspec:mondoo-azure-security-keyvault-public-access-disabled",
    "cnspec:mondoo-azure-security-cosmosdb-ip-firewall-configured",
    "cnspec:mondoo-azure-security-cosmosdb-vnet-filter-enabled",
  ],
  on: [...Object.keys(firewallBlocks), "azurerm_cosmosdb_account", "azurerm_search_service"],
  check: (service, graph) =>
    any(
      [refusesPublic(service), ...limits(service, graph), isInPerimeter(service, graph)],
      "public access is on, and no network rule says who may connect",
    ),
  fix: "Switch public network access off, or at least deny by default and name the networks that may connect.",
  examples: {
    pass: { resource: { azurerm_key_vault: { a: { network_acls: { default_action: "Deny", bypass: "None" } } } } },
    fail: { resource: { azurerm_key_vault: { a: { name: "kv" } } } },
  },
  edges: [
    ...perimeterEdges(openVault),
    {
      when: "public access is off",
      given: { resource: { azurerm_key_vault: { a: { public_network_access_enabled: false } } } },
      verdict: "pass",
    },
    {
      when: "public access is not known",
      given: { resource: { azurerm_key_vault: { a: { public_network_access_enabled: "${var.open}" } } } },
      verdict: "unknown",
    },
    {
      when: "Cosmos DB names who may connect in a filter",
      given: { resource: { azurerm_cosmosdb_account: { a: { ip_range_filter: ["203.0.113.4"] } } } },
      verdict: "pass",
    },
  ],
});
