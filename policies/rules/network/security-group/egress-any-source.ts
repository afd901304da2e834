import { rule } from "../../../engine/rule";
import { isMuchOfInternet } from "../../shared/network/address-set";
import { classicCollections } from "../../shared/network/firewall-collections";
import { everyAllowedRule, letsThrough } from "../../shared/network/firewall-rules";

/**
 * What one workload needs is open to every network behind the firewall, those that are added later included.
 * https://learn.microsoft.com/azure/firewall/rule-processing
 */
export default rule({
  id: "egress-any-source",
  control: "ZTAI-NW-08",
  title: "Firewall lets every source use a rule",
  severity: "low",
  on: [
    "azurerm_firewall_policy_rule_collection_group",
    classicCollections.application_rule_collection,
    classicCollections.network_rule_collection,
  ],
  check: (group, graph) =>
    everyAllowedRule(group, graph, ["application_rule_collection", "network_rule_collection"], (egress) =>
      letsThrough(egress, ({ sources }) => isMuchOfInternet(sources), "is for every source"),
    ),
  fix: "Name the networks or the IP group that need it.",
  examples: {
    pass: {
      resource: {
        azurerm_firewall_policy_rule_collection_group: {
          a: {
            application_rule_collection: {
              action: "Allow",
              rule: [
                {
                  name: "sign-in",
                  source_addresses: ["10.1.0.0/24"],
                  destination_fqdns: ["login.microsoftonline.com"],
                },
              ],
            },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_firewall_policy_rule_collection_group: {
          a: {
            application_rule_collection: {
              action: "Allow",
              rule: [{ name: "sign-in", source_addresses: ["*"], destination_fqdns: ["login.microsoftonline.com"] }],
            },
          },
        },
      },
    },
  },
});
