import type { Block } from "../../../estate/block";
import { fail, pass, unknown, type Outcome } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { classicCollections } from "../../shared/network/firewall-collections";
import { intersection, union } from "../../shared/network/interval-set";
import { blockName } from "../../shared/network/ip-groups";
import { everyPort, parsePorts, portSet } from "../../shared/network/port-set";
import { managementPorts } from "../../shared/network/ports";
import { itemsOf, read } from "../../shared/network/reading";
import { everyBlock } from "../../shared/judge";

const classic = classicCollections.nat_rule_collection;
const closed = portSet(managementPorts);

/** Where it names no port to translate to, the published one stays. */
function judge(translation: Block): Outcome {
  const translated = itemsOf(translation, "translated_port");
  const items = translated.length > 0 ? translated : itemsOf(translation, "destination_ports");
  const ports = read(items, parsePorts, (sets) => union(sets.flat()), everyPort);
  const [first] = intersection(ports.least, closed);
  if (first) return fail(`${blockName(translation)} publishes port ${first[0]}`);
  return ports.reason === undefined
    ? pass()
    : unknown(`the port of ${blockName(translation)} is unknown: ${ports.reason}`);
}

/** A translation to a port that administers a machine puts its sign-in on the internet. */
export default rule({
  id: "firewall-management-nat",
  control: "ZTAI-NW-12",
  title: "Firewall publishes SSH, remote desktop or the like",
  severity: "high",
  covers: ["cnspec:mondoo-azure-security-firewall-no-dnat-management-ports"],
  on: ["azurerm_firewall_policy_rule_collection_group", classic],
  check: (group) => everyBlock(group, group.type === classic ? "rule" : "nat_rule_collection.rule", judge),
  fix: "Remove the translation and reach machines through Azure Bastion.",
  examples: {
    pass: {
      resource: {
        azurerm_firewall_policy_rule_collection_group: {
          a: { nat_rule_collection: { action: "Dnat", rule: { name: "web", translated_port: 443 } } },
        },
      },
    },
    fail: {
      resource: {
        azurerm_firewall_policy_rule_collection_group: {
          a: { nat_rule_collection: { action: "Dnat", rule: { name: "ssh", translated_port: 22 } } },
        },
      },
    },
  },
});
