import { fail, notApplicable, pass, unknown } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { text } from "../../../estate/value";

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
});
