import type { Block } from "../../../estate/block";
import { fail, pass, unknown } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { text } from "../../../estate/value";
import { securityRuleTypes } from "../../shared/network/open-port-rule";
import { opensEveryPort } from "../../shared/network/ports";
import { allOf, has } from "../../shared/network/security-rules";

/** Every address, private ones included. The tag Internet leaves private networks out; what it reaches the firewall judges. */
function reachesAll(security: Block): boolean | undefined {
  const one = security.value("destination_address_prefix");
  const many = security.items("destination_address_prefixes");
  const items = many.state === "known" ? [one, ...many.items] : [one, many];
  if (items.some((item) => /^(\*|any|0\.0\.0\.0|::|[\d.:a-f]*\/0)$/i.test(text(item) ?? "-"))) return true;
  return items.some(({ state }) => state === "unknown") ? undefined : false;
}

/** Rules for every port are another finding, and a worse one. */
function isOpen(security: Block): boolean | undefined {
  const everyPort = opensEveryPort(security);
  return allOf(
    has(security, "direction", "Outbound"),
    has(security, "access", "Allow"),
    reachesAll(security),
    everyPort === undefined ? undefined : !everyPort,
  );
}

/**
 * A rule meant for one service lets a taken workload try the same port on every network that is peered or connected.
 * https://learn.microsoft.com/azure/virtual-network/service-tags-overview
 */
export default rule({
  id: "security-group-any-destination",
  control: "ZTAI-NW-08",
  title: "Security group lets a port out to every network",
  severity: "low",
  on: securityRuleTypes,
  check: (subject) => {
    const isGroup = subject.type === "azurerm_network_security_group";
    const inline = isGroup ? subject.blocks("security_rule") : { state: "known" as const, blocks: [subject] };
    if (inline.state === "unknown") return unknown(inline.reason);
    const answers = inline.blocks.map(isOpen);
    const open = inline.blocks[answers.indexOf(true)];
    if (open) return fail(`${text(open.value("name")) ?? "a rule"} reaches every address, private networks included`);
    return answers.includes(undefined) ? unknown("a rule holds a value that is not known") : pass();
  },
  fix: "Name the subnet or service tag that is needed; for hosts behind the firewall, the tag Internet.",
  examples: {
    pass: {
      resource: {
        azurerm_network_security_rule: {
          a: {
            direction: "Outbound",
            access: "Allow",
            destination_port_range: "443",
            destination_address_prefix: "AzureActiveDirectory",
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_network_security_rule: {
          a: {
            direction: "Outbound",
            access: "Allow",
            destination_port_range: "443",
            destination_address_prefix: "*",
          },
        },
      },
    },
  },
});
