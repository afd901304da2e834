import { notApplicable, unknown, type Outcome } from "../../../engine/outcome";
import { rule, type TerraformJson } from "../../../engine/rule";
import type { JsonObject } from "../../../../common/json";
import type { Graph, Target } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { is, meets } from "../../shared/require";

/** The switch of each kind of connection. */
const connections: Readonly<Record<string, string>> = {
  azurerm_virtual_hub_connection: "internet_security_enabled",
  azurerm_vpn_gateway_connection: "internet_security_enabled",
  azurerm_express_route_connection: "enable_internet_security",
};

/** Where each firewall of the input stands, if it stands in a hub. */
function guarded(graph: Graph): readonly Target[] {
  return graph.all("azurerm_firewall").map((firewall) => graph.target(firewall, "virtual_hub.virtual_hub_id"));
}

function hubOf(connection: Resource, graph: Graph): Resource | undefined {
  const direct = graph.target(connection, "virtual_hub_id");
  if (direct.kind === "resource") return direct.resource;
  for (const path of ["vpn_gateway_id", "express_route_gateway_id"]) {
    const gateway = graph.target(connection, path);
    const hub = gateway.kind === "resource" ? graph.target(gateway.resource, "virtual_hub_id") : gateway;
    if (hub.kind === "resource") return hub.resource;
  }
  return undefined;
}

/** What is connected to a hub with a firewall takes its way to the internet from there, or keeps its own. */
function goesThroughFirewall(connection: Resource, graph: Graph): Outcome {
  const hubs = guarded(graph).filter(({ kind }) => kind !== "absent");
  if (hubs.length === 0) return notApplicable("no firewall stands in a hub of the input");
  const own = hubOf(connection, graph);
  if (!own) return unknown("its hub is not in the input");
  if (!hubs.some((hub) => hub.kind === "resource" && hub.resource === own)) {
    const open = hubs.find(({ kind }) => kind === "unknown");
    return open?.kind === "unknown" ? unknown(open.reason) : notApplicable("no firewall stands in its hub");
  }
  return meets(connection, is(connections[connection.type] ?? "", true));
}

function connected(more: JsonObject, firewall: JsonObject = {}): TerraformJson {
  return {
    resource: {
      azurerm_virtual_hub: { hub: { name: "vhub" } },
      azurerm_firewall: { a: { virtual_hub: { virtual_hub_id: "${azurerm_virtual_hub.hub.id}" }, ...firewall } },
      azurerm_virtual_hub_connection: { a: { virtual_hub_id: "${azurerm_virtual_hub.hub.id}", ...more } },
    },
  };
}

/**
 * A network that does not take its default route from a secured hub goes to the internet past the hub's firewall.
 * https://learn.microsoft.com/azure/firewall-manager/secure-cloud-network
 */
export default rule({
  id: "hub-internet-security",
  control: "ZTAI-NW-06",
  title: "Network keeps its own way out beside the secured hub",
  severity: "medium",
  on: Object.keys(connections),
  check: goesThroughFirewall,
  fix: "Set internet_security_enabled to true, for ExpressRoute enable_internet_security.",
  examples: { pass: connected({ internet_security_enabled: true }), fail: connected({}) },
  edges: [
    {
      when: "a hub without a firewall gives no way out",
      given: {
        resource: {
          azurerm_virtual_hub: { hub: { name: "vhub" } },
          azurerm_virtual_hub_connection: { a: { virtual_hub_id: "${azurerm_virtual_hub.hub.id}" } },
        },
      },
      verdict: "not-applicable",
    },
    {
      when: "a site is connected through the hub's gateway",
      given: {
        resource: {
          ...connected({ internet_security_enabled: true }).resource,
          azurerm_vpn_gateway: { g: { virtual_hub_id: "${azurerm_virtual_hub.hub.id}" } },
          azurerm_vpn_gateway_connection: { site: { vpn_gateway_id: "${azurerm_vpn_gateway.g.id}" } },
        },
      },
      verdict: {
        "azurerm_virtual_hub_connection.a": "pass",
        "azurerm_vpn_gateway_connection.site": "fail",
      },
    },
  ],
});
