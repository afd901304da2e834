import { isMuchOfInternet } from "../../shared/network/address-set";
import { firewallTrafficRule } from "../../shared/network/firewall-traffic-rule";
import type { Traffic } from "../../shared/network/traffic";

/** Behind a firewall stand private networks: sources that hold much of the internet are everybody. */
function isEverything({ sources, destinations }: Traffic): boolean {
  return isMuchOfInternet(sources) && isMuchOfInternet(destinations);
}

/** One such rule makes all others of the firewall meaningless. */
export default firewallTrafficRule(
  {
    id: "firewall-any-any",
    control: "ZTAI-NW-08",
    title: "Firewall allows everything to everywhere",
    severity: "high",
    covers: ["cnspec:mondoo-azure-security-firewall-no-any-any-allow-rule"],
    fix: "Name the sources, destinations and ports of each rule.",
    examples: {
      pass: {
        resource: {
          azurerm_firewall_policy_rule_collection_group: {
            a: {
              network_rule_collection: {
                action: "Allow",
                rule: { name: "dns", source_addresses: ["10.0.0.0/16"], destination_addresses: ["10.0.0.4"] },
              },
            },
          },
        },
      },
      fail: {
        resource: {
          azurerm_firewall_policy_rule_collection_group: {
            a: {
              network_rule_collection: {
                action: "Allow",
                rule: { name: "all", source_addresses: ["*"], destination_addresses: ["*"] },
              },
            },
          },
        },
      },
    },
    edges: [
      {
        when: "an IP group may be everything",
        given: {
          resource: {
            azurerm_ip_group: { all: { name: "all", cidrs: ["0.0.0.0/0"] } },
            azurerm_firewall_policy_rule_collection_group: {
              a: {
                network_rule_collection: {
                  action: "Allow",
                  rule: {
                    name: "all",
                    source_ip_groups: ["${azurerm_ip_group.all.id}"],
                    destination_ip_groups: ["${azurerm_ip_group.all.id}"],
                  },
                },
              },
            },
          },
        },
        verdict: "fail",
      },
      {
        when: "collections of azapi are read as those of azurerm",
        given: {
          resource: {
            azapi_resource: {
              a: {
                type: "Microsoft.Network/firewallPolicies/ruleCollectionGroups@2024-05-01",
                body: {
                  properties: {
                    priority: 100,
                    ruleCollections: [
                      {
                        ruleCollectionType: "FirewallPolicyFilterRuleCollection",
                        action: { type: "Allow" },
                        priority: 100,
                        rules: [
                          {
                            ruleType: "NetworkRule",
                            name: "all",
                            ipProtocols: ["Any"],
                            sourceAddresses: ["0.0.0.0/1", "128.0.0.0/1"],
                            destinationAddresses: ["*"],
                            destinationPorts: ["*"],
                          },
                        ],
                      },
                    ],
                  },
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
    kinds: ["network_rule_collection"],
    isUnwanted: isEverything,
    what: "allows any source to reach any destination",
  },
);
