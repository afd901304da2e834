import { oncePer } from "../../../../common/kept";
import type { JsonObject } from "../../../../common/json";
import { fail, pass, unknown } from "../../../engine/outcome";
import { rule, type TerraformJson } from "../../../engine/rule";
import type { Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { placeOfTarget } from "../../shared/elsewhere";
import { forceEverything, routesOf } from "../../shared/network/routes";

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

/** Sends everything to an appliance that it does not hold. */
function spoke(estate: TerraformJson): TerraformJson {
  const route = {
    address_prefix: "0.0.0.0/0",
    next_hop_type: "VirtualAppliance",
    next_hop_in_ip_address: "10.100.0.4",
  };
  return { ...estate, resource: { ...estate.resource, azurerm_route_table: { a: { name: "rt", route } } } };
}

/** Whether the estate itself goes out through the other side: by its gateway, or by routes to an appliance that is not here. */
function leadsToHub(peering: Resource, graph: Graph): boolean {
  const uses = peering.value("use_remote_gateways");
  return (uses.state === "known" && uses.value === true) || routesAway(graph);
}

const routesAway = oncePer((graph: Graph): boolean => {
  if (graph.all("azurerm_firewall").length > 0 || graph.all("azurerm_virtual_network_peering").some(isOwnHub))
    return false;

  /** A hub outside of the input that the estate knows to be its own is the way out; another one is not. */
  function isOwnHub(peering: Resource): boolean {
    const target = graph.target(peering, "remote_virtual_network_id");
    return target.kind === "outside" && placeOfTarget(target, graph).kind === "own";
  }

  return graph.all("azurerm_route_table").some((table) => forceEverything(routesOf(table, graph).routes));
});

/** A peered network is a way out that no firewall of this estate sees. */
export default rule({
  id: "peering-elsewhere",
  control: "ZTAI-NW-06",
  title: "Network is peered with one of another subscription or tenant",
  severity: "high",
  on: ["azurerm_virtual_network_peering"],
  check: (peering, graph) => {
    const place = placeOfTarget(graph.target(peering, "remote_virtual_network_id"), graph);
    if (place.kind === "own") return pass();
    if (place.kind === "unknown") return unknown(`the network on the other side is unknown: ${place.reason}`);
    if (place.kind === "absent") return unknown("it does not say which network is on the other side");
    const other = `it peers with a network of subscription ${place.subscription}, to which nothing else here belongs`;
    const open = ["allow_forwarded_traffic", "allow_gateway_transit"].map(
      (name) => [name, peering.value(name)] as const,
    );
    const allowed = open.find(([, value]) => value.state === "known" && value.value === true);
    if (allowed && leadsToHub(peering, graph))
      return unknown(`${other}; it is the way to a hub, and whether that is of the same tenant is not known`);
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
    {
      when: "a spoke goes out through the gateway of a hub",
      given: peered(`${theirs}/virtualNetworks/hub`, { allow_forwarded_traffic: true, use_remote_gateways: true }),
      verdict: "unknown",
    },
    {
      when: "a spoke that goes out through its own hub has no other way",
      given: ((estate: TerraformJson): TerraformJson => ({
        ...estate,
        provider: {
          azurerm: [{ alias: "hub", subscription_id: "99999999-0000-0000-0000-000000000008", features: {} }],
        },
        resource: {
          ...estate.resource,
          azurerm_virtual_network_peering: {
            hub: {
              name: "hub",
              remote_virtual_network_id: `${theirs.replace("0009", "0008")}/virtualNetworks/hub`,
              allow_forwarded_traffic: true,
            },
            ...(estate.resource?.["azurerm_virtual_network_peering"] as JsonObject),
          },
        },
      }))(spoke(peered(`${theirs}/virtualNetworks/e`, { allow_forwarded_traffic: true }))),
      verdict: {
        "azurerm_virtual_network_peering.hub": "pass",
        "azurerm_virtual_network_peering.a": "fail",
      },
    },
    {
      when: "a spoke goes out through the firewall of a hub",
      given: spoke(peered(`${theirs}/virtualNetworks/hub`, { allow_forwarded_traffic: true })),
      verdict: "unknown",
    },
  ],
});
