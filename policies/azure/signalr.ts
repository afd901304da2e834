import { objects } from "../../common/json";
import { flag, inverted, isTrue, same, type BodyPath } from "./body";
import { inGroup, noDefault, type Card } from "./card";
import { property } from "./property";
import { word } from "./word";

/** Whether the service writes the records of a category, which its diagnostic settings may then send. */
const category = (name: string): BodyPath =>
  same("resourceLogConfiguration.categories", (categories) => {
    if (typeof categories === "string") return categories;
    const found = objects(categories).find((one) => property(one, "name") === name);
    return found ? isTrue(property(found, "enabled") ?? false) : false;
  });

/** SignalR and Web PubSub. */
export const signalr: readonly Card[] = [
  {
    azurerm: "azurerm_signalr_service",
    arm: "Microsoft.SignalRService/signalR",
    id: inGroup,
    arguments: {
      aad_auth_enabled: { default: true, body: inverted("disableAadAuth") },
      "cors.allowed_origins": { default: noDefault, body: same("cors.allowedOrigins") },
      connectivity_logs_enabled: { default: false, body: category("ConnectivityLogs") },
      http_request_logs_enabled: { default: false, body: category("HttpRequestLogs") },
      local_auth_enabled: { default: true, body: inverted("disableLocalAuth") },
      public_network_access_enabled: { default: true, body: flag("publicNetworkAccess") },
    },
  },
  {
    azurerm: "azurerm_web_pubsub",
    arm: "Microsoft.SignalRService/webPubSub",
    id: inGroup,
    arguments: {
      aad_auth_enabled: { default: true, body: inverted("disableAadAuth") },
      local_auth_enabled: { default: true, body: inverted("disableLocalAuth") },
      public_network_access_enabled: { default: true, body: flag("publicNetworkAccess") },
    },
  },
  {
    azurerm: "azurerm_signalr_service_network_acl",
    noBody: "the rules of a service stand in its own body",
    arguments: {
      default_action: { default: noDefault },
    },
  },
  {
    azurerm: "azurerm_web_pubsub_network_acl",
    noBody: "the rules of a service stand in its own body",
    arguments: {
      default_action: { default: "Deny" },
    },
  },
  {
    azurerm: "azurerm_web_pubsub_hub",
    arm: "Microsoft.SignalRService/webPubSub/hubs",
    parent: "web_pubsub_id",
    arguments: {
      anonymous_connections_enabled: {
        default: false,
        body: same("anonymousConnectPolicy", word("allow")),
      },
    },
  },
  {
    azurerm: "azurerm_web_pubsub_socketio",
    noBody: "a service in azapi is read as azurerm_web_pubsub",
    arguments: {
      aad_auth_enabled: { default: true },
      local_auth_enabled: { default: true },
      public_network_access: { default: "Enabled" },
    },
  },
];
