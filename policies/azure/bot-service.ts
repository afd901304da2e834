import { flag, inverted, same } from "./body";
import { inGroup, noDefault, type Card } from "./card";

/** Bots. */
export const botService: readonly Card[] = [
  {
    azurerm: "azurerm_bot_service_azure_bot",
    arm: "Microsoft.BotService/botServices",
    id: inGroup,
    arguments: {
      local_authentication_enabled: { default: true, body: inverted("disableLocalAuth") },
      microsoft_app_type: { default: noDefault, body: same("msaAppType") },
      public_network_access_enabled: { default: true, body: flag("publicNetworkAccess") },
    },
  },
  {
    azurerm: "azurerm_bot_channels_registration",
    noBody: "a bot in azapi is read as azurerm_bot_service_azure_bot",
    arguments: {
      public_network_access_enabled: { default: true },
    },
  },
];
