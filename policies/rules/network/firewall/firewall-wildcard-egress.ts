import type { Block } from "../../../estate/block";
import { all, fail, pass, unknown, type Outcome } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { text } from "../../../estate/value";
import { classicCollections, everyAllowedRule } from "../../shared/network/firewall-collections";
import { muchOfInternet } from "../../shared/network/internet-share";

type Wild = (values: readonly string[]) => readonly string[];

const anyHost: Wild = (values) => values.filter((value) => value.includes("*"));

/** Arguments that say where a rule lets traffic go, with what is too wide in each. */
const destinations: Readonly<Record<string, Wild>> = {
  destination_fqdns: anyHost,
  target_fqdns: anyHost,
  destination_urls: (values) => values.filter((value) => value.startsWith("*")),
  destination_addresses: muchOfInternet,
};

function judgeRule(egress: Block): Outcome {
  const name = text(egress.value("name")) ?? "a rule";
  return all([
    pass(),
    ...Object.entries(destinations).map(([argument, wildOf]) => {
      const list = egress.items(argument);
      if (list.state === "unknown") return unknown(`${argument} of ${name} is unknown: ${list.reason}`);
      const wild = wildOf(list.items.flatMap((item) => text(item) ?? []));
      if (wild.length > 0) return fail(`${name} allows ${wild.join(", ")}`);
      const open = list.items.find((item) => item.state === "unknown");
      return open?.state === "unknown" ? unknown(`${argument} of ${name} is unknown: ${open.reason}`) : pass();
    }),
  ]);
}

/** A wildcard lets a tricked agent send what it knows to any host that fits. */
export default rule({
  id: "firewall-wildcard-egress",
  control: "ZTAI-NW-08",
  title: "Firewall allows destinations by wildcard",
  severity: "high",
  on: [
    "azurerm_firewall_policy_rule_collection_group",
    classicCollections.application_rule_collection,
    classicCollections.network_rule_collection,
  ],
  check: (group) => everyAllowedRule(group, ["application_rule_collection", "network_rule_collection"], judgeRule),
  fix: "Name each host, service tag or range that is needed.",
  examples: {
    pass: {
      resource: {
        azurerm_firewall_policy_rule_collection_group: {
          a: {
            application_rule_collection: {
              action: "Allow",
              rule: [{ name: "sign-in", destination_fqdns: ["login.microsoftonline.com"] }],
            },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_firewall_policy_rule_collection_group: {
          a: {
            network_rule_collection: [
              { action: "Allow", rule: [{ name: "all", destination_addresses: ["*"], destination_ports: ["443"] }] },
            ],
          },
        },
      },
    },
  },
});
