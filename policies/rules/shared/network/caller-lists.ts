import { entry } from "../../../../common/table";
import type { Block } from "../../../estate/block";
import type { Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { addressList, together, type AddressList } from "./address-list";
import { firewallsOf } from "./service-firewall";

/** Where a type that has no network rules of the common form lists whom it lets in; `-` stands between ends of a range. */
const lists: Readonly<Record<string, string>> = {
  azurerm_analysis_services_server: "ipv4_firewall_rule.range_start-range_end",
  azurerm_batch_account: "network_profile.account_access.ip_rule.ip_range",
  azurerm_cosmosdb_account: "ip_range_filter",
  azurerm_eventgrid_domain: "inbound_ip_rule.ip_mask",
  azurerm_eventgrid_namespace: "inbound_ip_rule.ip_mask",
  azurerm_eventgrid_partner_namespace: "inbound_ip_rule.ip_mask",
  azurerm_eventgrid_topic: "inbound_ip_rule.ip_mask",
  azurerm_eventhub_namespace: "network_rulesets.ip_rule.ip_mask",
  azurerm_iotcentral_application_network_rule_set: "ip_rule.ip_mask",
  azurerm_iothub: "network_rule_set.ip_rule.ip_mask",
  azurerm_iothub_dps: "ip_filter_rule.ip_mask",
  azurerm_kusto_cluster: "allowed_ip_ranges",
  azurerm_network_security_perimeter_access_rule: "address_prefixes",
  azurerm_oracle_autonomous_database: "allowed_ips",
  azurerm_search_service: "allowed_ips",
  azurerm_servicebus_namespace: "network_rule_set.ip_rules",
};

/** Types whose list of callers stands in an argument of their own. */
export const typesWithCallerLists = Object.keys(lists);

/** The argument with a type's list of callers; undefined for one that has network rules of the common form. */
export function callerListOf({ type }: Resource): string | undefined {
  return entry(lists, type);
}

/** The addresses that network rules of the common form let in. */
export function namedIn(rules: Block): AddressList {
  return together([addressList(rules, "ip_rules"), addressList(rules, "ip_rule.ip_range")]);
}

/** The addresses that a service lets in by name, wherever its type lists them. */
export function namedCallers(service: Resource, graph: Graph): AddressList {
  const path = callerListOf(service);
  if (path !== undefined) return addressList(service, path);
  const firewalls = firewallsOf(service, graph);
  const named = firewalls.blocks.map(namedIn);
  return together(firewalls.reason === undefined ? named : [...named, { written: [], reason: firewalls.reason }]);
}
