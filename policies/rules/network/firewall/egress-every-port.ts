import { firewallTrafficRule } from "../../shared/network/firewall-traffic-rule";
import { isEveryPort } from "../../shared/network/traffic";

/**
 * A tricked agent carries data out by whatever port is open; a destination needs only its own.
 * https://learn.microsoft.com/azure/firewall/policy-rule-sets
 */
export default firewallTrafficRule(
  {
    id: "egress-every-port",
    control: "ZTAI-NW-08",
    title: "Firewall opens every port of a destination",
    severity: "low",
    fix: "Name the ports that the destination needs.",
    examples: {
      pass: {
        resource: {
          azurerm_firewall_policy_rule_collection_group: {
            a: {
              network_rule_collection: {
                action: "Allow",
                rule: [
                  { name: "time", protocols: ["UDP"], destination_addresses: ["10.9.0.4"], destination_ports: ["123"] },
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
              network_rule_collection: {
                action: "Allow",
                rule: [
                  { name: "time", protocols: ["UDP"], destination_addresses: ["10.9.0.4"], destination_ports: ["*"] },
                ],
              },
            },
          },
        },
      },
    },
    edges: [
      {
        when: "echo requests have no ports",
        given: {
          resource: {
            azurerm_firewall_policy_rule_collection_group: {
              a: {
                network_rule_collection: {
                  action: "Allow",
                  rule: {
                    name: "ping",
                    protocols: ["ICMP"],
                    destination_addresses: ["10.9.0.4"],
                    destination_ports: ["*"],
                  },
                },
              },
            },
          },
        },
        verdict: "pass",
      },
      {
        when: "all ports stand as a range",
        given: {
          resource: {
            azurerm_firewall_policy_rule_collection_group: {
              a: {
                network_rule_collection: {
                  action: "Allow",
                  rule: {
                    name: "time",
                    protocols: ["TCP"],
                    destination_addresses: ["10.9.0.4"],
                    destination_ports: ["1-65535"],
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
  { kinds: ["network_rule_collection"], isUnwanted: isEveryPort, what: "opens every port" },
);
