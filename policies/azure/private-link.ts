import type { Json } from "../../common/json";
import { each, listOf, made, renamed, same, type BodyPath } from "./body";
import { belowNamed, inGroup, noBody, noDefault, withoutDefault, type Card } from "./card";
import { move } from "./rename";

/** ARM keeps the connections that somebody has to approve in a list of their own. */
const connections = (from: string, isManual: boolean): BodyPath => {
  const members = {
    "properties.privateLinkServiceId": "private_connection_resource_id",
    "properties.groupIds": "subresource_names",
  };
  const convert = (value: Json) => each(value, (one) => ({ ...renamed(one, members), is_manual_connection: isManual }));
  return made(from, [...Object.values(members), "is_manual_connection"], convert);
};

/** Private endpoints and private DNS zones. */
export const privateLink: readonly Card[] = [
  {
    azurerm: "azurerm_private_dns_a_record",
    arm: "Microsoft.Network/privateDnsZones/A",
    id: belowNamed("zone_name"),
    arguments: {
      ...withoutDefault("zone_name"),
      records: { default: noDefault, body: listOf("aRecords", "ipv4Address") },
    },
  },
  {
    azurerm: "azurerm_private_dns_aaaa_record",
    arm: "Microsoft.Network/privateDnsZones/AAAA",
    id: belowNamed("zone_name"),
    arguments: {
      ...withoutDefault("zone_name"),
      records: { default: noDefault, body: listOf("aaaaRecords", "ipv6Address") },
    },
  },
  {
    azurerm: "azurerm_private_dns_cname_record",
    arm: "Microsoft.Network/privateDnsZones/CNAME",
    id: belowNamed("zone_name"),
    arguments: { ...withoutDefault("zone_name"), record: { default: noDefault, body: same("cnameRecord.cname") } },
  },
  {
    azurerm: "azurerm_private_dns_zone",
    arm: "Microsoft.Network/privateDnsZones",
    id: inGroup,
  },
  {
    azurerm: "azurerm_private_dns_zone_virtual_network_link",
    arm: "Microsoft.Network/privateDnsZones/virtualNetworkLinks",
    parent: "private_dns_zone_name",
    arguments: {
      registration_enabled: { default: false, body: same("registrationEnabled") },
      virtual_network_id: { default: noDefault, body: same("virtualNetwork.id") },
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
      "private_dns_zone_group.private_dns_zone_ids": {
        default: noDefault,
        body: noBody("it stands on privateDnsZoneGroups, a part of the endpoint"),
      },
      private_service_connection: {
        default: noDefault,
        body: [
          connections("privateLinkServiceConnections", false),
          connections("manualPrivateLinkServiceConnections", true),
        ],
      },
      "private_service_connection.private_connection_resource_alias": {
        default: noDefault,
        body: noBody("ARM takes an alias where it takes an id"),
      },
      subnet_id: { default: noDefault, body: same("subnet.id") },
      ...withoutDefault(
        "private_service_connection.is_manual_connection",
        "private_service_connection.private_connection_resource_id",
        "private_service_connection.subresource_names",
      ),
    },
    parts: {
      "Microsoft.Network/privateEndpoints/privateDnsZoneGroups": {
        "private_dns_zone_group.private_dns_zone_ids": same("privateDnsZoneConfigs", (configs) =>
          each(configs, (one) => renamed(one, { "properties.privateDnsZoneId": "id" })["id"] ?? []),
        ),
      },
    },
    links: ["private_service_connection.private_connection_resource_id", "subnet_id"],
  },
  {
    azurerm: "azurerm_private_link_service",
    arm: "Microsoft.Network/privateLinkServices",
    id: inGroup,
    arguments: {
      auto_approval_subscription_ids: { default: noDefault, body: same("autoApproval.subscriptions") },
      visibility_subscription_ids: { default: noDefault, body: same("visibility.subscriptions") },
    },
  },
];
