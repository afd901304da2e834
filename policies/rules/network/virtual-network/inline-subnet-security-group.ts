import { isWord } from "../../../azure/word";
import { pass, unknown, type Outcome } from "../../../engine/outcome";
import type { Block } from "../../../estate/block";
import { text } from "../../../estate/value";
import { rule } from "../../../engine/rule";
import { everyBlock } from "../../shared/judge";
import { isGiven } from "../../shared/given";
import { isReservedName } from "../../shared/network/reserved-subnets";

function isGuarded(subnet: Block): Outcome {
  const name = subnet.value("name");
  if (isReservedName(text(name) ?? "", "security-group")) return pass();
  // Volumes of NetApp Files with basic network features take no security group.
  if (isWord(text(subnet.value("delegation.service_delegation.name")), "Microsoft.Netapp/volumes")) return pass();
  const guarded = isGiven(subnet, "security_group");
  return guarded.verdict === "fail" && name.state === "unknown" ? unknown(`name is unknown: ${name.reason}`) : guarded;
}

/** Subnets written inside their network are as open as any other. */
export default rule({
  id: "inline-subnet-security-group",
  control: "ZTAI-NW-04",
  title: "Subnet inside a network block has no security group",
  severity: "high",
  on: ["azurerm_virtual_network"],
  check: (network) => everyBlock(network, "subnet", isGuarded),
  fix: "Set security_group of each inline subnet.",
  examples: {
    pass: {
      resource: {
        azurerm_network_security_group: { a: { name: "nsg" } },
        azurerm_virtual_network: {
          a: { subnet: { name: "apps", security_group: "${azurerm_network_security_group.a.id}" } },
        },
      },
    },
    fail: { resource: { azurerm_virtual_network: { a: { subnet: { name: "apps" } } } } },
  },
  edges: [
    {
      when: "a subnet is Azure's own, or holds volumes that take no group",
      given: {
        resource: {
          azurerm_virtual_network: {
            a: {
              subnet: [
                { name: "AzureFirewallSubnet" },
                {
                  name: "anf",
                  delegation: [{ name: "d", service_delegation: [{ name: "Microsoft.Netapp/volumes" }] }],
                },
              ],
            },
          },
        },
      },
      verdict: "pass",
    },
    {
      when: "which subnet it is, nobody knows",
      given: {
        variable: { any: {} },
        resource: { azurerm_virtual_network: { a: { subnet: [{ name: "${var.any}" }] } } },
      },
      verdict: "unknown",
    },
  ],
});
