import { blocksOf } from "./body";
import { inGroup, noDefault, type Card } from "./card";
import { move } from "./rename";

/** Private endpoints and private DNS zones. */
export const privateLink: readonly Card[] = [
  {
    azurerm: ["azurerm_private_dns_a_record", "azurerm_private_dns_aaaa_record"],
    noBody: "ARM keeps one type for each kind of record",
    arguments: {
      records: { default: noDefault },
      zone_name: { default: noDefault },
    },
  },
  {
    azurerm: "azurerm_private_dns_cname_record",
    noBody: "ARM keeps one type for each kind of record",
    arguments: {
      record: { default: noDefault },
      zone_name: { default: noDefault },
    },
  },
  {
    azurerm: "azurerm_private_dns_zone",
    arm: "Microsoft.Network/privateDnsZones",
    id: inGroup,
  },
  {
    azurerm: "azurerm_private_dns_zone_virtual_network_link",
    arguments: {
      registration_enabled: { default: false },
    },
    renames: [move("private_dns_zone_id", "private_dns_zone_name")],
    links: ["private_dns_zone_name"],
    names: { private_dns_zone_name: "Microsoft.Network/privateDnsZones" },
  },
  {
    azurerm: "azurerm_private_endpoint",
    arm: "Microsoft.Network/privateEndpoints",
    id: inGroup,
    arguments: {
      private_service_connection: {
        default: noDefault,
        body: blocksOf("privateLinkServiceConnections", {
          "properties.privateLinkServiceId": "private_connection_resource_id",
          "properties.groupIds": "subresource_names",
        }),
      },
    },
    links: ["private_service_connection.private_connection_resource_id", "subnet_id"],
  },
];
