import type { JsonObject } from "../../../../common/json";
import { all, pass } from "../../../engine/outcome";
import { rule, type TerraformJson } from "../../../engine/rule";
import { addressList, notEverybody } from "../../shared/network/address-list";
import { callerListOf, namedIn, typesWithCallerLists } from "../../shared/network/caller-lists";
import { eachFirewall, firewallBlocks } from "../../shared/network/service-firewall";

function hub(ip_rule: readonly JsonObject[]): TerraformJson {
  return { resource: { azurerm_eventhub_namespace: { a: { network_rulesets: { ip_rule } } } } };
}

/** A rule for 0.0.0.0/0 is not a rule, and 0.0.0.0 means every machine in Azure, also of strangers. */
export default rule({
  id: "firewall-any-address",
  control: "ZTAI-NW-01",
  title: "Service firewall names every address",
  severity: "critical",
  covers: ["checkov:CKV_AZURE_210", "kics:17f75827-0684-48f4-8747-61129c7e4198"],
  on: [...Object.keys(firewallBlocks), "azurerm_storage_account_network_rules", ...typesWithCallerLists],
  check: (service, graph) => {
    const path = callerListOf(service);
    if (path !== undefined) return notEverybody(addressList(service, path), path);
    return all([pass(), ...eachFirewall(service, graph, (rules) => notEverybody(namedIn(rules), "ip_rules"))]);
  },
  fix: "Name the addresses that may connect, or none.",
  examples: {
    pass: { resource: { azurerm_search_service: { a: { allowed_ips: ["203.0.113.4"] } } } },
    fail: { resource: { azurerm_search_service: { a: { allowed_ips: ["0.0.0.0/0"] } } } },
  },
  edges: [
    {
      when: "a perimeter lets every address in, written in azapi",
      given: {
        resource: {
          azapi_resource: {
            a: {
              type: "Microsoft.Network/networkSecurityPerimeters/profiles/accessRules@2024-07-01",
              name: "all",
              body: { properties: { direction: "Inbound", addressPrefixes: ["0.0.0.0/0"] } },
            },
          },
        },
      },
      verdict: "fail",
    },
    {
      when: "two halves of the internet are everybody",
      given: { resource: { azurerm_key_vault: { a: { network_acls: { ip_rules: ["0.0.0.0/1", "128.0.0.0/1"] } } } } },
      verdict: "fail",
    },
    {
      when: "halves in blocks of their own count together",
      given: hub([{ ip_mask: "0.0.0.0/1" }, { ip_mask: "128.0.0.0/1" }]),
      verdict: "fail",
    },
    { when: "a denied half lets nobody in", given: hub([{ ip_mask: "0.0.0.0/1", action: "Deny" }]), verdict: "pass" },
    {
      when: "everything of IPv6 is everybody",
      given: { resource: { azurerm_kusto_cluster: { a: { allowed_ip_ranges: ["2000::/3"] } } } },
      verdict: "fail",
    },
    {
      when: "0.0.0.0 is every machine in Azure",
      given: { resource: { azurerm_cosmosdb_account: { a: { ip_range_filter: ["203.0.113.7", "0.0.0.0"] } } } },
      verdict: "fail",
    },
    {
      when: "a range has two ends",
      given: {
        resource: {
          azurerm_analysis_services_server: {
            a: { ipv4_firewall_rule: [{ name: "all", range_start: "1.0.0.0", range_end: "223.255.255.255" }] },
          },
        },
      },
      verdict: "fail",
    },
    {
      when: "networks of one's own and an office may connect",
      given: { resource: { azurerm_storage_account: { a: { network_rules: { ip_rules: ["203.0.113.0/24"] } } } } },
      verdict: "pass",
    },
    {
      when: "azurerm 3 writes the filter of Cosmos DB as one text",
      given: { resource: { azurerm_cosmosdb_account: { a: { ip_range_filter: "10.0.0.1,0.0.0.0" } } } },
      verdict: "fail",
    },
  ],
});
