import { type Card } from "./card";

/** Bots. */
export const botService: readonly Card[] = [
  {
    azurerm: "azurerm_bot_service_azure_bot",
    arguments: {
      local_authentication_enabled: { default: true },
      public_network_access_enabled: { default: true },
    },
  },
];
