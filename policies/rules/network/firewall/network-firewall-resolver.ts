import type { JsonObject } from "../../../../common/json";
import { oncePer } from "../../../../common/kept";
import { any, notApplicable, unknown, type Outcome } from "../../../engine/outcome";
import { rule, type TerraformJson } from "../../../engine/rule";
import type { Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { text } from "../../../estate/value";
import { is, isSet, meets } from "../../shared/require";

const firewallSubnet = "AzureFirewallSubnet";
const ruleset = "azurerm_private_dns_resolver_virtual_network_link";
const apart = "azurerm_virtual_network_dns_servers";
const switches: Readonly<Record<string, string>> = {
  azurerm_firewall: "dns_proxy_enabled",
  azurerm_firewall_policy: "dns.proxy_enabled",
};

/** Whether a firewall of the input answers for names; unknown where a switch is. */
const answersNames = oncePer((graph: Graph): Outcome =>
  any(
    graph.all(...Object.keys(switches)).map((resource) => meets(resource, is(switches[resource.type] ?? "", true))),
    "no firewall of the input answers for names",
  ),
);

/** Networks that hold a firewall, which asks Azure itself. */
const withFirewall = oncePer((graph: Graph): ReadonlySet<Resource> => {
  const subnets = graph.all("azurerm_subnet").filter((subnet) => text(subnet.value("name")) === firewallSubnet);
  const apartFrom = subnets.flatMap((subnet) => {
    const target = graph.target(subnet, "virtual_network_name");
    return target.kind === "resource" ? [target.resource] : [];
  });
  const within = graph.all("azurerm_virtual_network").filter((network) => {
    const blocks = network.blocks("subnet");
    return blocks.state === "known" && blocks.blocks.some((one) => text(one.value("name")) === firewallSubnet);
  });
  return new Set([...apartFrom, ...within]);
});

/** A network that is linked to a forwarding ruleset asks as that says; where a link leads may be unknown. */
function followsRuleset(network: Resource, graph: Graph): Outcome | undefined {
  const { found, uncertain } = graph.companions(network, ruleset);
  if (found.length > 0) return notApplicable("a forwarding ruleset of the input says whom it asks");
  return uncertain === undefined ? undefined : unknown(uncertain);
}

function asksSomebody(network: Resource, graph: Graph): Outcome {
  const { found, uncertain } = graph.companions(network, apart);
  return any(
    [
      meets(network, isSet("dns_servers")),
      ...found.map(({ resource }) => meets(resource, isSet("dns_servers"))),
      ...(uncertain === undefined ? [] : [unknown(uncertain)]),
    ],
    "dns_servers is not set, and the firewall of the input answers for names",
  );
}

/** A network beside a firewall whose policy says whether it answers for names. */
function beside(network: JsonObject, proxy: boolean, more: JsonObject = {}): TerraformJson {
  return {
    variable: { any: {} },
    resource: {
      azurerm_firewall_policy: { a: { name: "afwp", dns: { proxy_enabled: proxy } } },
      azurerm_virtual_network: { a: { name: "vnet", ...network } },
      ...more,
    },
  };
}

/**
 * A network that asks Azure's resolver shows no firewall the names it asks for: data leaves in names, and rules by name
 * match other addresses than the client's.
 * https://learn.microsoft.com/azure/firewall/dns-details
 */
export default rule({
  id: "network-firewall-resolver",
  control: "ZTAI-NW-08",
  title: "Network asks for names past the firewall",
  severity: "low",
  on: ["azurerm_virtual_network"],
  check: (network, graph) => {
    const answered = answersNames(graph);
    if (answered.verdict === "fail") return notApplicable(answered.message);
    if (withFirewall(graph).has(network)) return notApplicable("the firewall stands in it");
    const forwarded = followsRuleset(network, graph);
    if (forwarded) return forwarded;
    const asked = asksSomebody(network, graph);
    return asked.verdict === "fail" && answered.verdict === "unknown" ? answered : asked;
  },
  fix: "Set dns_servers to the private address of the firewall.",
  examples: {
    pass: beside({ dns_servers: ["10.0.0.4"] }, true),
    fail: beside({}, true),
  },
  edges: [
    { when: "the firewall does not answer for names", given: beside({}, false), verdict: "not-applicable" },
    {
      when: "the firewall stands in the network",
      given: beside({ subnet: [{ name: firewallSubnet }] }, true),
      verdict: "not-applicable",
    },
    {
      when: "the resolvers stand beside the network",
      given: beside({}, true, {
        [apart]: { a: { virtual_network_id: "${azurerm_virtual_network.a.id}", dns_servers: ["10.0.0.4"] } },
      }),
      verdict: "pass",
    },
    {
      when: "the network is linked to a forwarding ruleset",
      given: beside({}, true, { [ruleset]: { a: { virtual_network_id: "${azurerm_virtual_network.a.id}" } } }),
      verdict: "not-applicable",
    },
    {
      when: "a forwarding ruleset is for another network",
      given: beside({}, true, { [ruleset]: { a: { virtual_network_id: "/subscriptions/s/other" } } }),
      verdict: "fail",
    },
    { when: "the list is empty", given: beside({ dns_servers: [] }, true), verdict: "fail" },
    { when: "the resolvers are not known", given: beside({ dns_servers: "${var.any}" }, true), verdict: "unknown" },
  ],
});
