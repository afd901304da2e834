import { isDeepStrictEqual } from "node:util";
import type { Block } from "../../../estate/block";
import { fail, pass, unknown } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { text } from "../../../estate/value";
import { securityRuleTypes } from "../../shared/network/open-port-rule";
import { opensEveryPort } from "../../shared/network/ports";
import { allOf, has } from "../../shared/network/security-rules";

type Side = "source" | "destination";

const sideArguments = ["_address_prefix", "_address_prefixes", "_application_security_group_ids"] as const;

/** Everything, which other rules judge, and the two tags that Azure's own default rules let in already. */
const judgedElsewhere = /^(\*|any|internet|virtualnetwork|azureloadbalancer|0\.0\.0\.0|::|[\d.:a-f]*\/0)$/i;

/** Whether one side names networks of its own; undefined when that is not known. */
function namesNetworks(security: Block, side: Side): boolean | undefined {
  const lists = sideArguments.map((argument) => security.items(`${side}${argument}`));
  const items = lists.flatMap((list) => (list.state === "known" ? list.items : [list]));
  const set = items.filter(({ state }) => state !== "absent");
  if (set.some((item) => judgedElsewhere.test(text(item) ?? "-"))) return false;
  return set.some(({ state }) => state === "unknown") ? undefined : set.length > 0;
}

/** What a side names, as written: the same reference on both sides is the same network, whatever it holds. */
function written(security: Block, side: Side): readonly unknown[] {
  return sideArguments
    .flatMap((argument) => security.rawAt(`${side}${argument}`) ?? [])
    .map(String)
    .sort();
}

/** ICMP, ESP and AH have no ports; a rule for them must name all. */
function hasPorts(security: Block): boolean | undefined {
  const answers = ["*", "Tcp", "Udp"].map((protocol) => has(security, "protocol", protocol));
  return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false;
}

function isOpen(security: Block): boolean | undefined {
  if (isDeepStrictEqual(written(security, "source"), written(security, "destination"))) return false;
  return allOf(
    has(security, "access", "Allow"),
    opensEveryPort(security),
    hasPorts(security),
    namesNetworks(security, "source"),
    namesNetworks(security, "destination"),
  );
}

/**
 * Whoever takes one subnet reaches every service of the next. Within a subnet it is the services' own affair.
 * https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview
 */
export default rule({
  id: "security-group-every-port",
  control: "ZTAI-NW-05",
  title: "Security group opens every port between two networks",
  severity: "low",
  on: securityRuleTypes,
  check: (subject) => {
    const isGroup = subject.type === "azurerm_network_security_group";
    const inline = isGroup ? subject.blocks("security_rule") : { state: "known" as const, blocks: [subject] };
    if (inline.state === "unknown") return unknown(inline.reason);
    const answers = inline.blocks.map(isOpen);
    const open = inline.blocks[answers.indexOf(true)];
    if (open) return fail(`${text(open.value("name")) ?? "a rule"} allows every port from one network to another`);
    return answers.includes(undefined) ? unknown("a rule holds a value that is not known") : pass();
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
});
