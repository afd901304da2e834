import { type Card } from "./card";

/** SignalR and Web PubSub. */
export const signalr: readonly Card[] = [
  {
    azurerm: "azurerm_signalr_service",
    arguments: {
      local_auth_enabled: { default: true },
      public_network_access_enabled: { default: true },
    },
  },
  {
    azurerm: "azurerm_web_pubsub",
    arguments: {
      local_auth_enabled: { default: true },
      public_network_access_enabled: { default: true },
    },
  },
];
