import { oncePer } from "../../../../common/kept";
import { fail, notApplicable, pass, unknown } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import type { Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { text } from "../../../estate/value";

/**
 * Zones that a private cluster registers itself in; it links them to the network of its nodes.
 * https://learn.microsoft.com/azure/aks/private-clusters
 */
const linkedByCluster = oncePer((graph: Graph): ReadonlySet<Resource> => {
  const targets = graph
    .all("azurerm_kubernetes_cluster")
    .filter((cluster) => cluster.doubts.length === 0)
    .map((cluster) => graph.target(cluster, "private_dns_zone_id"));
  return new Set(targets.flatMap((target) => (target.kind === "resource" ? target.resource : [])));
});

/** A zone that no network is linked to answers nobody. */
export default rule({
  id: "private-dns-zone-linked",
  control: "ZTAI-NW-03",
  title: "Private DNS zone is linked to no network",
  severity: "high",
  on: ["azurerm_private_dns_zone"],
  check: (zone, graph) => {
    const name = zone.value("name");
    if (name.state === "known" && !text(name)?.startsWith("privatelink.")) return notApplicable("no private link zone");
    const { found, uncertain } = graph.companions(zone, "azurerm_private_dns_zone_virtual_network_link");
    if (found.length > 0) return pass();
    if (linkedByCluster(graph).has(zone)) return pass();
    return uncertain ? unknown(uncertain) : fail("no azurerm_private_dns_zone_virtual_network_link names this zone");
  },
  fix: "Link the zone to the network whose resolver the workloads use, usually the hub.",
  examples: {
    pass: {
      resource: {
        azurerm_private_dns_zone: { a: { name: "privatelink.azconfig.io", resource_group_name: "rg-dns" } },
        azurerm_private_dns_zone_virtual_network_link: {
          a: { private_dns_zone_name: "${azurerm_private_dns_zone.a.name}", resource_group_name: "rg-dns" },
        },
      },
    },
    fail: {
      resource: {
        azurerm_private_dns_zone: { a: { name: "privatelink.azconfig.io", resource_group_name: "rg-dns" } },
        azurerm_private_dns_zone_virtual_network_link: {
          a: { private_dns_zone_name: "privatelink.azurecr.io", resource_group_name: "rg-dns" },
        },
      },
    },
  },
  edges: [
    {
      when: "a private cluster links the zone that it is given",
      given: {
        resource: {
          azurerm_private_dns_zone: {
            used: { name: "privatelink.westeurope.azmk8s.io", resource_group_name: "rg-dns" },
            spare: { name: "privatelink.northeurope.azmk8s.io", resource_group_name: "rg-dns" },
          },
          azurerm_kubernetes_cluster: { a: { private_dns_zone_id: "${azurerm_private_dns_zone.used.id}" } },
        },
      },
      verdict: { "azurerm_private_dns_zone.used": "pass", "azurerm_private_dns_zone.spare": "fail" },
    },
  ],
});
