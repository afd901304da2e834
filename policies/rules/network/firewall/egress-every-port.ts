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
  },
  { kinds: ["network_rule_collection"], isUnwanted: isEveryPort, what: "opens every port" },
);
