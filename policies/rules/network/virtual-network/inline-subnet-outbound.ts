import { pass, unknown, type Outcome } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import type { Block } from "../../../estate/block";
import { text } from "../../../estate/value";
import { everyBlock } from "../../shared/judge";
import { isReservedName } from "../../shared/network/reserved-subnets";
import { is, meets } from "../../shared/require";

function isPrivate(subnet: Block): Outcome {
  const name = subnet.value("name");
  if (isReservedName(text(name) ?? "", "firewall-route")) return pass();
  const outbound = meets(subnet, is("default_outbound_access_enabled", false));
  return outbound.verdict === "fail" && name.state === "unknown"
    ? unknown(`name is unknown: ${name.reason}`)
    : outbound;
}

/** Subnets written inside their network have the same way out as any other. */
export default rule({
  id: "inline-subnet-outbound",
  control: "ZTAI-NW-06",
  title: "Subnet inside a network block has default outbound access",
  severity: "medium",
  on: ["azurerm_virtual_network"],
  check: (network) => everyBlock(network, "subnet", isPrivate),
  fix: "Set default_outbound_access_enabled to false in each subnet block.",
  examples: {
    pass: {
      resource: {
        azurerm_virtual_network: {
          a: { subnet: [{ name: "apps", default_outbound_access_enabled: false }, { name: "AzureFirewallSubnet" }] },
        },
      },
    },
    fail: { resource: { azurerm_virtual_network: { a: { subnet: [{ name: "apps" }] } } } },
  },
});
