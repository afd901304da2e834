import type { Block } from "../../engine/block";
import { all, fail, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { text } from "../../engine/value";

const everything = ["*", "0.0.0.0/0", "::/0", "internet"];
const destinations: Readonly<Record<string, (value: string) => boolean>> = {
  destination_fqdns: (value) => value.includes("*"),
  destination_urls: (value) => value.startsWith("*"),
  destination_addresses: (value) => everything.includes(value.toLowerCase()),
};

function judgeRule(egress: Block): Outcome {
  const name = text(egress.value("name")) ?? "a rule";
  return all([
    pass(),
    ...Object.entries(destinations).map(([argument, isWild]) => {
      const list = egress.items(argument);
      if (list.state === "unknown") return unknown(`${argument} of ${name} is unknown: ${list.reason}`);
      const wild = list.items.flatMap((item) => text(item) ?? []).filter(isWild);
      if (wild.length > 0) return fail(`${name} allows ${wild.join(", ")}`);
      const open = list.items.find((item) => item.state === "unknown");
      return open?.state === "unknown" ? unknown(`${argument} of ${name} is unknown: ${open.reason}`) : pass();
    }),
  ]);
}

function judgeCollection(collection: Block): Outcome {
  const action = collection.value("action");
  if (text(action) === "Deny") return pass();
  const rules = collection.blocks("rule");
  return rules.state === "unknown" ? unknown(rules.reason) : all([pass(), ...rules.blocks.map(judgeRule)]);
}

/** A wildcard lets a tricked agent send what it knows to any host that fits. */
export default rule({
  id: "firewall-wildcard-egress",
  control: "ZTAI-NW-08",
  title: "Firewall allows destinations by wildcard",
  severity: "high",
  on: ["azurerm_firewall_policy_rule_collection_group"],
  check: (group) =>
    all(
      ["application_rule_collection", "network_rule_collection"].flatMap((kind) => {
        const collections = group.blocks(kind);
        if (collections.state === "unknown") return [unknown(collections.reason)];
        return [pass(), ...collections.blocks.map(judgeCollection)];
      }),
    ),
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
