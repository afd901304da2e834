import { rule } from "../../../engine/rule";
import { classicCollections } from "../../shared/network/firewall-collections";
import { everyAllowedRule, letsThrough } from "../../shared/network/firewall-rules";
import { covers } from "../../shared/network/interval-set";
import { usablePorts } from "../../shared/network/port-set";
import { protocolBits, type Traffic } from "../../shared/network/traffic";

/** ICMP has no ports: a rule for nothing else must name all of them. */
const withPorts = protocolBits.tcp | protocolBits.udp | protocolBits.other;

function isEveryPort({ protocols, ports }: Traffic): boolean {
  return (protocols & withPorts) !== 0 && covers(ports, usablePorts);
}

/**
 * A tricked agent carries data out by whatever port is open; a destination needs only its own.
 * https://learn.microsoft.com/azure/firewall/policy-rule-sets
 */
export default rule({
  id: "egress-every-port",
  control: "ZTAI-NW-08",
  title: "Firewall opens every port of a destination",
  severity: "low",
  on: ["azurerm_firewall_policy_rule_collection_group", classicCollections.network_rule_collection],
  check: (group, graph) =>
    everyAllowedRule(group, graph, ["network_rule_collection"], (egress) =>
      letsThrough(egress, isEveryPort, "opens every port"),
    ),
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
});
