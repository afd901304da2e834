import { all, notApplicable, unknown, type Outcome } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import type { Block } from "../../../estate/block";
import type { Companions } from "../../../estate/graph";
import { text } from "../../../estate/value";
import { isOneOf, meets } from "../../shared/require";

/** Asks it of a subnet that endpoints stand in. @param suffix what their `subnet_id` has behind the id of the resource */
function whereEndpoints(subnet: Block, suffix: string, { found, uncertain }: Companions): Outcome {
  if (found.some((endpoint) => endpoint.suffix.toLowerCase() === suffix.toLowerCase()))
    return meets(subnet, isOneOf("private_endpoint_network_policies", ["Enabled", "NetworkSecurityGroupEnabled"]));
  return uncertain ? unknown(uncertain) : notApplicable("the input puts no private endpoint into it");
}

/** Unless the subnet says otherwise, security groups and routes pass private endpoints by. */
export default rule({
  id: "endpoint-network-policies",
  control: "ZTAI-NW-05",
  title: "Security rules do not apply to private endpoints",
  severity: "low",
  on: ["azurerm_subnet", "azurerm_virtual_network"],
  check: (resource, graph) => {
    const endpoints = graph.companions(resource, "azurerm_private_endpoint", "subnet_id");
    if (resource.type === "azurerm_subnet") return whereEndpoints(resource, "", endpoints);
    if (!resource.written("subnet").isThere) return notApplicable("its subnets stand beside it");
    const subnets = resource.blocks("subnet");
    if (subnets.state === "unknown") return unknown(subnets.reason);
    return all(
      subnets.blocks.map((subnet) => {
        const name = subnet.value("name");
        if (name.state === "unknown") return unknown(`name is unknown: ${name.reason}`);
        return whereEndpoints(subnet, `/subnets/${text(name) ?? ""}`, endpoints);
      }),
    );
  },
  fix: "Set private_endpoint_network_policies to Enabled.",
  examples: {
    pass: {
      resource: {
        azurerm_subnet: { a: { private_endpoint_network_policies: "Enabled" } },
        azurerm_private_endpoint: { a: { subnet_id: "${azurerm_subnet.a.id}" } },
      },
    },
    fail: {
      resource: {
        azurerm_subnet: { a: { name: "snet-endpoints" } },
        azurerm_private_endpoint: { a: { subnet_id: "${azurerm_subnet.a.id}" } },
      },
    },
  },
  edges: [
    {
      when: "an endpoint stands in a subnet within its network",
      given: {
        resource: {
          azurerm_virtual_network: {
            a: {
              subnet: [{ name: "apps" }, { name: "endpoints", private_endpoint_network_policies: "Enabled" }],
            },
            b: { subnet: [{ name: "endpoints" }] },
            apart: { name: "vnet" },
          },
          azurerm_private_endpoint: {
            a: { subnet_id: "${azurerm_virtual_network.a.id}/subnets/endpoints" },
            b: { subnet_id: "${azurerm_virtual_network.b.id}/subnets/Endpoints" },
          },
        },
      },
      verdict: {
        "azurerm_virtual_network.a": "pass",
        "azurerm_virtual_network.b": "fail",
        "azurerm_virtual_network.apart": "not-applicable",
      },
    },
    {
      when: "azurerm 3 says it by flags",
      given: {
        resource: {
          azurerm_subnet: {
            on: { private_endpoint_network_policies_enabled: true },
            off: { private_endpoint_network_policies_enabled: false },
            enforced: { enforce_private_link_endpoint_network_policies: false },
            excepted: { enforce_private_link_endpoint_network_policies: true },
          },
          azurerm_private_endpoint: {
            on: { subnet_id: "${azurerm_subnet.on.id}" },
            off: { subnet_id: "${azurerm_subnet.off.id}" },
            enforced: { subnet_id: "${azurerm_subnet.enforced.id}" },
            excepted: { subnet_id: "${azurerm_subnet.excepted.id}" },
          },
        },
      },
      verdict: {
        "azurerm_subnet.on": "pass",
        "azurerm_subnet.off": "fail",
        "azurerm_subnet.enforced": "pass",
        "azurerm_subnet.excepted": "fail",
      },
    },
  ],
});
