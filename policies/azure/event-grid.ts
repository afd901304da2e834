import { type Json } from "../../common/json";
import { blocksOf, each, flag, inverted, made, renamed, same } from "./body";
import { inGroup, noDefault, withoutDefault, type Card } from "./card";
import { property } from "./property";
import { isWord } from "./word";

/** Of the kinds of destination only a web hook asks who calls. */
const webhook = (value: Json): Json =>
  each(value, (destination) =>
    isWord(property(destination, "endpointType"), "WebHook")
      ? renamed(destination, {
          "properties.azureActiveDirectoryApplicationIdOrUri": "active_directory_app_id_or_uri",
          "properties.endpointUrl": "url",
        })
      : [],
  );

/** Headers that are sent with each event, to a destination that is reached by identity or without. */
const deliveryProperty: NonNullable<Card["arguments"]> = {
  delivery_property: {
    default: noDefault,
    body: ["destination", "deliveryWithResourceIdentity.destination"].map((destination) =>
      blocksOf(`${destination}.properties.deliveryAttributeMappings`, {
        name: "header_name",
        type: "type",
        "properties.isSecret": "secret",
      }),
    ),
  },
  "delivery_property.secret": { default: false },
  ...withoutDefault("delivery_property.header_name", "delivery_property.type"),
};

/** Event Grid. */
export const eventGrid: readonly Card[] = [
  {
    azurerm: "azurerm_eventgrid_domain",
    arm: "Microsoft.EventGrid/domains",
    id: inGroup,
    arguments: {
      inbound_ip_rule: {
        default: noDefault,
        body: blocksOf("inboundIpRules", { ipMask: "ip_mask", action: "action" }),
      },
      local_auth_enabled: { default: true, body: inverted("disableLocalAuth") },
      public_network_access_enabled: { default: true, body: flag("publicNetworkAccess") },
    },
    privateLink: { domain: ["privatelink.eventgrid.azure.net"] },
  },
  {
    azurerm: "azurerm_eventgrid_namespace",
    arm: "Microsoft.EventGrid/namespaces",
    id: inGroup,
    arguments: {
      inbound_ip_rule: {
        default: noDefault,
        body: blocksOf("inboundIpRules", { ipMask: "ip_mask", action: "action" }),
      },
      public_network_access: { default: "Enabled", body: same("publicNetworkAccess") },
    },
  },
  {
    azurerm: "azurerm_eventgrid_topic",
    arm: "Microsoft.EventGrid/topics",
    id: inGroup,
    arguments: {
      inbound_ip_rule: {
        default: noDefault,
        body: blocksOf("inboundIpRules", { ipMask: "ip_mask", action: "action" }),
      },
      local_auth_enabled: { default: true, body: inverted("disableLocalAuth") },
      public_network_access_enabled: { default: true, body: flag("publicNetworkAccess") },
    },
    privateLink: { topic: ["privatelink.eventgrid.azure.net"] },
  },
  {
    azurerm: "azurerm_eventgrid_event_subscription",
    arm: "Microsoft.EventGrid/eventSubscriptions",
    parent: "scope",
    arguments: {
      ...deliveryProperty,
      webhook_endpoint: {
        default: noDefault,
        body: made("destination", ["active_directory_app_id_or_uri", "url"], webhook),
      },
      "webhook_endpoint.active_directory_app_id_or_uri": { default: noDefault },
    },
  },
  {
    azurerm: "azurerm_eventgrid_system_topic_event_subscription",
    arm: "Microsoft.EventGrid/systemTopics/eventSubscriptions",
    parent: "system_topic",
    arguments: {
      ...deliveryProperty,
      webhook_endpoint: {
        default: noDefault,
        body: made("destination", ["active_directory_app_id_or_uri", "url"], webhook),
      },
      "webhook_endpoint.active_directory_app_id_or_uri": { default: noDefault },
    },
  },
  {
    azurerm: "azurerm_eventgrid_partner_namespace",
    arm: "Microsoft.EventGrid/partnerNamespaces",
    id: inGroup,
    arguments: {
      inbound_ip_rule: {
        default: noDefault,
        body: blocksOf("inboundIpRules", { ipMask: "ip_mask", action: "action" }),
      },
      local_authentication_enabled: { default: true, body: inverted("disableLocalAuth") },
      public_network_access: { default: "Enabled", body: same("publicNetworkAccess") },
    },
  },
];
