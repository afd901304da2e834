import type { Json, JsonObject } from "../../../../common/json";
import type { TerraformJson } from "../../../engine/rule";
import { isMuchOfInternet } from "../../shared/network/address-set";
import type { AllowedRule } from "../../shared/network/firewall-rules";
import { firewallTrafficRule } from "../../shared/network/firewall-traffic-rule";
import type { Traffic } from "../../shared/network/traffic";

/** Tags behind which every customer of Azure has something to send to; those of one region hold fewer. */
const everybodys = ["storage"];

/**
 * Patterns of hosts that Microsoft alone makes, and that its services ask for: no customer has a name below them.
 * https://learn.microsoft.com/azure/aks/outbound-rules-control-egress and
 * https://learn.microsoft.com/azure/container-apps/use-azure-firewall, November 2026
 */
const microsofts = [
  "*.data.mcr.microsoft.com",
  "*.identity.azure.net",
  "*.login.microsoft.com",
  "*.login.microsoftonline.com",
];

/** Any host at all, or a pattern of hosts; of an address with a path, the host alone. */
function isWildName(name: string): boolean {
  if (microsofts.includes(name.replace(/^host:(url:)?/, ""))) return false;
  return name.startsWith("host:url:") ? name.startsWith("host:url:*") : /^host:.*\*/.test(name);
}

function isWild({ destinations }: Traffic): boolean {
  const { names } = destinations;
  return isMuchOfInternet(destinations) || names.some((name) => isWildName(name) || everybodys.includes(name));
}

/** What is wild of it, as it was written. */
function shown({ destinations }: Traffic): readonly string[] {
  const names = destinations.names.filter((name) => isWildName(name) || everybodys.includes(name));
  const readable = names.map((name) => name.replace(/^host:(url:)?/, ""));
  return isMuchOfInternet({ ...destinations, names: [] }) ? ["every address", ...readable] : readable;
}

function allowsByWildcard({ surely }: AllowedRule): string {
  const wild = [...new Set(surely.filter(isWild).flatMap(shown))];
  return `allows ${wild.length > 0 ? wild.join(", ") : "destinations by wildcard"}`;
}

function collections(...network_rule_collection: readonly JsonObject[]): TerraformJson {
  return {
    variable: { any: {} },
    resource: {
      azurerm_ip_group: { all: { name: "all" }, partner: { name: "partner", cidrs: ["203.0.113.0/24"] } },
      azurerm_ip_group_cidr: {
        low: { ip_group_id: "${azurerm_ip_group.all.id}", cidr: "0.0.0.0/1" },
        high: { ip_group_id: "${azurerm_ip_group.all.id}", cidr: "128.0.0.0/1" },
      },
      azurerm_firewall_policy_rule_collection_group: { a: { priority: 100, network_rule_collection } },
    },
  };
}

function to(destinations: JsonObject, more: JsonObject = {}): JsonObject {
  const rule = { name: "r", source_addresses: ["10.0.0.0/16"], protocols: ["TCP"], destination_ports: ["443"] };
  return { name: "c", action: "Allow", priority: 200, ...more, rule: [{ ...rule, ...destinations }] };
}

const everything: Json = ["*"];

/** A wildcard lets a tricked agent send what it knows to any host that fits. */
export default firewallTrafficRule(
  {
    id: "firewall-wildcard-egress",
    control: "ZTAI-NW-08",
    title: "Firewall allows destinations by wildcard",
    severity: "high",
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
    edges: [
      {
        when: "hosts that Microsoft alone makes are nobody else's",
        given: collections(to({ destination_fqdns: ["*.data.mcr.microsoft.com", "*.login.microsoftonline.com"] })),
        verdict: "pass",
      },
      {
        when: "hosts that any customer of Azure makes are everybody's",
        given: collections(to({ destination_fqdns: ["*.data.mcr.microsoft.com", "*.blob.core.windows.net"] })),
        verdict: "fail",
      },
      {
        when: "an IP group is what its parts make it",
        given: collections(to({ destination_ip_groups: ["${azurerm_ip_group.all.id}"] })),
        verdict: "fail",
      },
      {
        when: "an IP group of a partner is not everything",
        given: collections(to({ destination_ip_groups: ["${azurerm_ip_group.partner.id}"] })),
        verdict: "pass",
      },
      {
        when: "of an IP group elsewhere nothing is known",
        given: collections(to({ destination_ip_groups: ["/subscriptions/s/resourceGroups/r/providers/p/ipGroups/g"] })),
        verdict: "unknown",
      },
      {
        when: "storage of everybody is a way out",
        given: collections(to({ destination_addresses: ["Storage"] })),
        verdict: "fail",
      },
      {
        when: "a denial that comes first shadows it",
        given: collections(
          to({ destination_addresses: everything }, { name: "deny", action: "Deny", priority: 100 }),
          to({ destination_addresses: everything }),
        ),
        verdict: "pass",
      },
      {
        when: "a denial that comes later shadows nothing",
        given: collections(
          to({ destination_addresses: everything }, { name: "deny", action: "Deny", priority: 300 }),
          to({ destination_addresses: everything }),
        ),
        verdict: "fail",
      },
      {
        when: "a denial of another port shadows nothing",
        given: collections(
          to({ destination_addresses: everything, destination_ports: ["80"] }, { action: "Deny", priority: 100 }),
          to({ destination_addresses: everything }),
        ),
        verdict: "fail",
      },
      {
        when: "what is not denied of it is still much",
        given: collections(
          to({ destination_addresses: ["0.0.0.0/1"] }, { action: "Deny", priority: 100 }),
          to({ destination_addresses: everything }),
        ),
        verdict: "fail",
      },
      {
        when: "halves, ranges and neighbours that hold much of the internet together are a wildcard",
        given: {
          resource: {
            azurerm_firewall_policy_rule_collection_group: {
              halves: { network_rule_collection: to({ destination_addresses: ["0.0.0.0/1", "128.0.0.0/1"] }) },
              range: { network_rule_collection: to({ destination_addresses: ["1.0.0.0-223.255.255.255"] }) },
              six: { network_rule_collection: to({ destination_addresses: ["2000::/3"] }) },
              neighbours: {
                network_rule_collection: to({
                  destination_addresses: Array.from({ length: 16 }, (_, at) => `20.${at * 16}.0.0/12`),
                }),
              },
            },
          },
        },
        verdict: "fail",
      },
      {
        when: "the tags of the internet and of every customer of Azure are a wildcard",
        given: {
          resource: {
            azurerm_firewall_policy_rule_collection_group: {
              internet: { network_rule_collection: to({ destination_addresses: ["Internet"] }) },
              customers: { network_rule_collection: to({ destination_addresses: ["AzureCloud.swedencentral"] }) },
            },
          },
        },
        verdict: "fail",
      },
      {
        when: "one service, one network of a partner and all private networks are none",
        given: collections(
          to({ destination_addresses: ["AzureMonitor"] }),
          to({ destination_addresses: ["203.0.113.0/24"] }),
          to({ destination_addresses: ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"] }),
        ),
        verdict: "pass",
      },
      {
        when: "of a destination nothing is known",
        given: collections(to({ destination_addresses: ["203.0.113.0/24", "${var.any}"] })),
        verdict: "unknown",
      },
      {
        when: "a collection of a firewall without a policy is judged by its own arguments",
        given: {
          resource: {
            azurerm_firewall_application_rule_collection: {
              wild: { action: "Allow", rule: { name: "r", target_fqdns: ["*"] } },
              named: { action: "Allow", rule: { name: "r", target_fqdns: ["partner.example"] } },
            },
          },
        },
        verdict: {
          "azurerm_firewall_application_rule_collection.wild": "fail",
          "azurerm_firewall_application_rule_collection.named": "pass",
        },
      },
    ],
  },
  {
    kinds: ["application_rule_collection", "network_rule_collection"],
    isUnwanted: isWild,
    what: allowsByWildcard,
  },
);
