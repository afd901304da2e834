import { fail, pass, unknown } from "../../../engine/outcome";
import type { Block } from "../../../estate/block";
import { rule } from "../../../engine/rule";
import { securityRuleTypes } from "../../shared/network/open-port-rule";
import { opensEveryPort } from "../../shared/network/ports";
import { allOf, has, isAnywhere } from "../../shared/network/security-rules";

function isOpen(security: Block): boolean | undefined {
  return allOf(
    has(security, "direction", "Outbound"),
    has(security, "access", "Allow"),
    isAnywhere(security, "destination"),
    opensEveryPort(security),
  );
}

/** A tricked agent sends what it knows to wherever the network lets it. */
export default rule({
  id: "security-group-open-outbound",
  control: "ZTAI-NW-08",
  title: "Security group lets everything out",
  severity: "medium",
  covers: ["trivy:AZU-0051", "cnspec:mondoo-azure-security-nsg-no-unrestricted-egress"],
  on: securityRuleTypes,
  check: (subject) => {
    const isGroup = subject.type === "azurerm_network_security_group";
    const inline = isGroup ? subject.blocks("security_rule") : { state: "known" as const, blocks: [subject] };
    if (inline.state === "unknown") return unknown(inline.reason);
    const answers = inline.blocks.map(isOpen);
    if (answers.includes(true)) return fail("a rule allows every port of every destination");
    return answers.includes(undefined) ? unknown("a rule holds a value that is not known") : pass();
  },
  fix: "Allow the destinations that are needed, and send the rest to the firewall.",
  examples: {
    pass: {
      resource: {
        azurerm_network_security_group: {
          a: {
            security_rule: [{ direction: "Outbound", access: "Allow", destination_address_prefix: "AzureMonitor" }],
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_network_security_rule: {
          a: { direction: "Outbound", access: "Allow", destination_address_prefix: "*" },
        },
      },
    },
  },
});
