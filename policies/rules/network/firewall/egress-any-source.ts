import { isMuchOfInternet } from "../../shared/network/address-set";
import { firewallTrafficRule } from "../../shared/network/firewall-traffic-rule";

/**
 * What one workload needs is open to every network behind the firewall, those that are added later included.
 * https://learn.microsoft.com/azure/firewall/rule-processing
 */
export default firewallTrafficRule(
  {
    id: "egress-any-source",
    control: "ZTAI-NW-08",
    title: "Firewall lets every source use a rule",
    severity: "low",
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
    edges: [
      {
        when: "an IP group is not in the input",
        given: {
          resource: {
            azurerm_firewall_policy_rule_collection_group: {
              a: {
                network_rule_collection: {
                  action: "Allow",
                  rule: { name: "time", source_ip_groups: ["${azurerm_ip_group.apps.id}"] },
                },
              },
            },
          },
        },
        verdict: "unknown",
      },
      {
        when: "every source stands as a range",
        given: {
          resource: {
            azurerm_firewall_policy_rule_collection_group: {
              a: {
                network_rule_collection: {
                  action: "Allow",
                  rule: { name: "time", source_addresses: ["0.0.0.0/0"] },
                },
              },
            },
          },
        },
        verdict: "fail",
      },
    ],
  },
  {
    kinds: ["application_rule_collection", "network_rule_collection"],
    isUnwanted: ({ sources }) => isMuchOfInternet(sources),
    what: "is for every source",
  },
);
