import { all, pass, type Outcome } from "../../../engine/outcome";
import type { Block } from "../../../estate/block";
import { rule } from "../../../engine/rule";
import { everyBlock, noItem } from "../../shared/judge";
import { eachFirewall, firewallBlocks } from "../../shared/network/service-firewall";

const everything = /^(\*|0\.0\.0\.0(\/\d)?|::(\/0)?|[\d.]+\/0)$/;

function isEverything(address: string): boolean {
  return everything.test(address);
}

function named(rules: Block): Outcome {
  return all([
    noItem(rules, "ip_rules", isEverything),
    everyBlock(rules, "ip_rule", (rule) => noItem(rule, "ip_range", isEverything)),
  ]);
}

/** A rule for 0.0.0.0/0 is no rule, and 0.0.0.0 means every machine in Azure, also of strangers. */
export default rule({
  id: "firewall-any-address",
  control: "ZTAI-NW-01",
  title: "Service firewall names every address",
  severity: "critical",
  covers: ["checkov:CKV_AZURE_210", "kics:17f75827-0684-48f4-8747-61129c7e4198"],
  on: [
    ...Object.keys(firewallBlocks),
    "azurerm_storage_account_network_rules",
    "azurerm_cosmosdb_account",
    "azurerm_search_service",
  ],
  check: (service, graph) => {
    if (service.type === "azurerm_cosmosdb_account") return noItem(service, "ip_range_filter", isEverything);
    if (service.type === "azurerm_search_service") return noItem(service, "allowed_ips", isEverything);
    return all([pass(), ...eachFirewall(service, graph, named)]);
  },
  fix: "Name the addresses that may connect, or none.",
  examples: {
    pass: { resource: { azurerm_search_service: { a: { allowed_ips: ["203.0.113.4"] } } } },
    fail: { resource: { azurerm_search_service: { a: { allowed_ips: ["0.0.0.0/0"] } } } },
  },
});
