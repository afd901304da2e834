import type { JsonObject } from "../../../../common/json";
import type { Graph, Target } from "../../../estate/graph";
import { mayBe } from "../../../estate/partly";
import { text } from "../../../estate/value";
import { all, elsewhere, fail, notApplicable, pass, unknown, type Outcome } from "../../../engine/outcome";
import { rule, type TerraformJson } from "../../../engine/rule";
import { ownTraffic } from "../../shared/network/group-traffic";
import { everybody, rulesThatOpen, type Opening } from "../../shared/network/opening";

const bastion = "AzureBastionSubnet";
const association = "azurerm_subnet_network_security_group_association";
const opening: Opening = { direction: "inbound", audience: everybody };

/** Rules of a group, within it and apart from it. */
function judgeGroup(target: Target, graph: Graph): Outcome {
  if (target.kind === "unknown") return unknown(target.reason);
  if (target.kind !== "resource") return elsewhere("its security group is not in the input");
  const { group } = ownTraffic(target.resource, graph);
  const open = [...rulesThatOpen(group, opening, "surely")].map(({ name }) => name);
  if (open.length > 0) return fail(`${open.join(", ")} of its security group let any source reach Bastion`);
  if (group.uncertainInline !== undefined) return unknown(group.uncertainInline);
  const perhaps = [...rulesThatOpen(group, opening, "perhaps")].map(({ name }) => name);
  return perhaps.length === 0 ? pass() : unknown(`${perhaps.join(", ")} may let any source reach Bastion`);
}

function guarding(subnet: string, source: string): TerraformJson {
  const clients: JsonObject = {
    name: "clients",
    priority: 100,
    direction: "Inbound",
    access: "Allow",
    protocol: "Tcp",
    source_address_prefix: source,
    destination_address_prefix: "*",
    destination_port_range: "443",
  };
  return {
    resource: {
      azurerm_network_security_group: { a: { name: "nsg", security_rule: [clients] } },
      azurerm_subnet: { a: { name: subnet } },
      azurerm_subnet_network_security_group_association: {
        a: {
          subnet_id: "${azurerm_subnet.a.id}",
          network_security_group_id: "${azurerm_network_security_group.a.id}",
        },
      },
    },
  };
}

/**
 * Bastion asks who comes, and whoever stole the answer may come from anywhere; administrators come from few places.
 * https://learn.microsoft.com/azure/bastion/bastion-nsg: the source may be a set of addresses.
 */
export default rule({
  id: "security-group-bastion",
  control: "ZTAI-NW-05",
  title: "Bastion is open to the whole internet",
  severity: "low",
  on: ["azurerm_subnet"],
  check: (subnet, graph) => {
    const name = subnet.value("name");
    if (name.state === "unknown") {
      const isBastion = mayBe(name.shape ?? {}, bastion);
      return isBastion ? unknown(`name is unknown: ${name.reason}`) : notApplicable("it is not Bastion's");
    }
    if (text(name) !== bastion) return notApplicable("it is not Bastion's");
    const { found, uncertain } = graph.companions(subnet, association);
    const groups = found.map(({ resource }) => judgeGroup(graph.target(resource, "network_security_group_id"), graph));
    if (groups.length > 0) return all(groups);
    return uncertain === undefined
      ? notApplicable("it has no security group, which another rule asks for")
      : unknown(uncertain);
  },
  fix: "Name the ranges that administrators come from, or reach Bastion privately.",
  examples: {
    pass: guarding("AzureBastionSubnet", "203.0.113.0/24"),
    fail: guarding("AzureBastionSubnet", "Internet"),
  },
  edges: [
    {
      when: "Azure itself is not everybody",
      given: guarding("AzureBastionSubnet", "GatewayManager"),
      verdict: "pass",
    },
    { when: "another subnet is asked elsewhere", given: guarding("apps", "Internet"), verdict: "not-applicable" },
  ],
});
