import { isDeepStrictEqual } from "node:util";
import type { Block } from "../../../estate/block";
import { fail, pass, unknown } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { isMuchOfInternet, joinedSets, parseAddresses } from "../../shared/network/address-set";
import { ownTraffic, securityRuleTypes, type Passage } from "../../shared/network/group-traffic";
import { itemsOf } from "../../shared/network/reading";
import { isEveryPort } from "../../shared/network/traffic";

type Side = "source" | "destination";

const prefixes = ["_address_prefix", "_address_prefixes"] as const;
const sideArguments = [...prefixes, "_application_security_group_ids"] as const;

/** The two tags that Azure's own default rules let in already. */
const letInAnyway = ["virtualnetwork", "azureloadbalancer"];

/** Whether one side names networks of its own; undefined when that is not known. Much of the internet other rules judge. */
function namesNetworks(security: Block, side: Side): boolean | undefined {
  const items = prefixes.flatMap((argument) => itemsOf(security, `${side}${argument}`));
  const groups = itemsOf(security, `${side}_application_security_group_ids`);
  const known = joinedSets(items.flatMap((item) => (item.state === "known" ? parseAddresses(String(item.value)) : [])));
  if (isMuchOfInternet(known) || known.names.some((name) => letInAnyway.includes(name))) return false;
  return items.some(({ state }) => state === "unknown") ? undefined : items.length + groups.length > 0;
}

/** What a side names: the same reference on both sides is the same network, whatever it holds. */
function named(security: Block, side: Side): readonly string[] {
  return sideArguments
    .flatMap((argument) => security.written(`${side}${argument}`).items)
    .map(({ identity }) => identity)
    .sort();
}

/** Whether a rule opens every port between two networks; undefined when that is not known. */
function isOpen({ rule: { block }, surely, perhaps }: Passage): boolean | undefined {
  if (isDeepStrictEqual(named(block, "source"), named(block, "destination"))) return false;
  const sides = [namesNetworks(block, "source"), namesNetworks(block, "destination")];
  if (sides.includes(false) || !perhaps.some(isEveryPort)) return false;
  return sides.includes(undefined) || !surely.some(isEveryPort) ? undefined : true;
}

/**
 * Whoever takes one subnet reaches every service of the next. Traffic inside one subnet is not judged.
 * https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview
 */
export default rule({
  id: "security-group-every-port",
  control: "ZTAI-NW-05",
  title: "Security group opens every port between two networks",
  severity: "low",
  on: securityRuleTypes,
  check: (subject, graph) => {
    const { group, own } = ownTraffic(subject, graph);
    const passages = own.flatMap((security) => group.passagesOf.get(security) ?? []);
    const answers = passages.map((passage) => ({ passage, open: isOpen(passage) }));
    const certain = answers.find(({ open }) => open === true);
    if (certain) return fail(`${certain.passage.rule.name} allows every port from one network to another`);
    if (group.uncertainInline !== undefined && subject.type === securityRuleTypes[0])
      return unknown(group.uncertainInline);
    const perhaps = answers.find(({ open }) => open === undefined);
    return perhaps ? unknown(perhaps.passage.reason ?? "a rule holds a value that is not known") : pass();
  },
  fix: "Name the ports that the other network needs.",
  examples: {
    pass: {
      resource: {
        azurerm_network_security_group: {
          a: {
            security_rule: [
              {
                name: "apps",
                direction: "Inbound",
                access: "Allow",
                protocol: "Tcp",
                source_address_prefix: "10.1.0.0/27",
                destination_address_prefix: "10.1.0.32/27",
                destination_port_range: "443",
              },
            ],
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_network_security_group: {
          a: {
            security_rule: [
              {
                name: "apps",
                direction: "Inbound",
                access: "Allow",
                protocol: "Tcp",
                source_address_prefix: "10.1.0.0/27",
                destination_address_prefix: "10.1.0.32/27",
                destination_port_range: "*",
              },
            ],
          },
        },
      },
    },
  },
  edges: [
    {
      when: "both sides are one subnet, by its range or by a reference",
      given: {
        resource: {
          azurerm_network_security_rule: {
            range: {
              direction: "Inbound",
              access: "Allow",
              protocol: "Tcp",
              source_address_prefix: "10.1.0.0/27",
              destination_address_prefix: "10.1.0.0/27",
              destination_port_range: "*",
            },
            reference: {
              direction: "Inbound",
              access: "Allow",
              protocol: "Tcp",
              source_address_prefix: "${var.apps}",
              destination_address_prefix: "${var.apps}",
              destination_port_range: "*",
            },
          },
        },
      },
      verdict: "pass",
    },
    {
      when: "the source is what Azure lets in anyway",
      given: {
        resource: {
          azurerm_network_security_rule: {
            probes: {
              direction: "Inbound",
              access: "Allow",
              protocol: "Tcp",
              source_address_prefix: "AzureLoadBalancer",
              destination_address_prefix: "10.1.0.0/27",
              destination_port_range: "*",
            },
            network: {
              direction: "Inbound",
              access: "Allow",
              protocol: "Tcp",
              source_address_prefix: "VirtualNetwork",
              destination_address_prefix: "10.1.0.0/27",
              destination_port_range: "*",
            },
          },
        },
      },
      verdict: "pass",
    },
    {
      when: "the source is a subnet that is not known",
      given: {
        resource: {
          azurerm_network_security_rule: {
            a: {
              direction: "Inbound",
              access: "Allow",
              protocol: "Tcp",
              source_address_prefix: "${var.other}",
              destination_address_prefix: "10.1.0.0/27",
              destination_port_range: "*",
            },
          },
        },
      },
      verdict: "unknown",
    },
    {
      when: "echo requests have no ports",
      given: {
        resource: {
          azurerm_network_security_rule: {
            a: {
              direction: "Inbound",
              access: "Allow",
              protocol: "Icmp",
              source_address_prefix: "10.2.0.0/27",
              destination_address_prefix: "10.1.0.0/27",
              destination_port_range: "*",
            },
          },
        },
      },
      verdict: "pass",
    },
  ],
});
