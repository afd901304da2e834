import { objects, type Json } from "../../common/json";
import { blocksOf, flag, inverted, same } from "./body";
import { inGroup, noDefault, type Card } from "./card";
import { property } from "./property";
import { isWord } from "./word";

/** Of the channels of a bot, its name says which it is. */
const isDirectLine = (body: Json | undefined): boolean =>
  objects(body).some((sent) =>
    objects(property(sent, "properties")).some((one) => isWord(property(one, "channelName"), "DirectLineChannel")),
  );

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
  {
    azurerm: "azurerm_bot_channel_directline",
    arm: "Microsoft.BotService/botServices/channels",
    when: isDirectLine,
    arguments: {
      site: {
        default: noDefault,
        body: blocksOf("properties.sites", {
          isEnabled: "enabled",
          isSecureSiteEnabled: "enhanced_authentication_enabled",
        }),
      },
      "site.enabled": { default: true },
      "site.enhanced_authentication_enabled": { default: false },
    },
  },
];
