import type { JsonObject } from "../../../../common/json";
import { fail, pass, unknown } from "../../../engine/outcome";
import { rule, type TerraformJson } from "../../../engine/rule";
import { placeOf } from "../../shared/elsewhere";

const theirs = "/subscriptions/99999999-0000-0000-0000-000000000009/resourceGroups/e/providers/Microsoft.Network";

function peered(remote: string, more: JsonObject = {}, provider: JsonObject = {}): TerraformJson {
  const peering = {
    name: "p",
    resource_group_name: "rg",
    virtual_network_name: "v",
    remote_virtual_network_id: remote,
  };
  return {
    provider,
    variable: { any: {} },
    data: { azurerm_virtual_network: { hub: { name: "hub", resource_group_name: "${var.any}" } } },
    resource: {
      azurerm_virtual_network: { b: { name: "b", resource_group_name: "rg" } },
      azurerm_virtual_network_peering: { a: { ...peering, ...more } },
    },
  };
}

/** A peered network is a way out that no firewall of this estate sees. */
export default rule({
  id: "peering-elsewhere",
  control: "ZTAI-NW-06",
  title: "Network is peered with one of another subscription or tenant",
  severity: "high",
  on: ["azurerm_virtual_network_peering"],
  check: (peering, graph) => {
    const place = placeOf(graph.target(peering, "remote_virtual_network_id"), graph);
    if (place.kind === "own") return pass();
    if (place.kind === "unknown") return unknown(`the network on the other side is unknown: ${place.reason}`);
    if (place.kind === "absent") return unknown("it does not say which network is on the other side");
    const other = `it peers with a network of subscription ${place.subscription}, to which nothing else here belongs`;
    const open = ["allow_forwarded_traffic", "allow_gateway_transit"].map(
      (name) => [name, peering.value(name)] as const,
    );
    const allowed = open.find(([, value]) => value.state === "known" && value.value === true);
    if (allowed) return fail(`${other}, and ${allowed[0]} is true`);
    return unknown(`${other}; whether that is of the same tenant is not known`);
  },
  fix: "Peer with the hub of the organisation only; where this is it, read it by a data source or give its provider the subscription.",
  examples: {
    pass: peered("${azurerm_virtual_network.b.id}", { allow_forwarded_traffic: true }),
    fail: peered(`${theirs}/virtualNetworks/e`, { allow_forwarded_traffic: true }),
  },
  edges: [
    {
      when: "a hub that the estate may read is its own",
      given: peered("${data.azurerm_virtual_network.hub.id}", { allow_forwarded_traffic: true }),
      verdict: "pass",
    },
    {
      when: "a hub in the subscription of a provider is its own",
      given: peered(
        `${theirs}/virtualNetworks/hub`,
        { allow_forwarded_traffic: true },
        {
          azurerm: [{ alias: "hub", subscription_id: "99999999-0000-0000-0000-000000000009", features: {} }],
        },
      ),
      verdict: "pass",
    },
    {
      when: "another subscription may be of the same tenant",
      given: peered(`${theirs}/virtualNetworks/e`),
      verdict: "unknown",
    },
    { when: "a network that is not known is not known", given: peered("${var.any}"), verdict: "unknown" },
  ],
});
