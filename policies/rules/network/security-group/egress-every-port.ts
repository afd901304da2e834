import type { Block } from "../../../estate/block";
import { notApplicable, unknown, type Outcome } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { text } from "../../../estate/value";
import { noItem } from "../../shared/judge";
import { classicCollections, everyAllowedRule } from "../../shared/network/firewall-collections";

function isEveryPort(ports: string): boolean {
  return /^(\*|any|[01]\s*-\s*65535)$/i.test(ports);
}

/** ICMP has no ports: a rule for nothing else must name all of them. */
function judge(egress: Block): Outcome {
  const verdict = noItem(egress, "destination_ports", isEveryPort);
  if (verdict.verdict !== "fail") return verdict;
  const protocols = egress.items("protocols");
  if (protocols.state === "unknown") return unknown(`protocols is unknown: ${protocols.reason}`);
  const others = protocols.items.filter((protocol) => text(protocol)?.toUpperCase() !== "ICMP");
  if (protocols.items.length > 0 && others.length === 0) return notApplicable("the rule lets ICMP through only");
  const onlyOpen = others.length > 0 && others.every(({ state }) => state === "unknown");
  return onlyOpen ? unknown("the protocols of the rule are not known") : verdict;
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
  check: (group) => everyAllowedRule(group, ["network_rule_collection"], judge),
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
