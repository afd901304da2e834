import { blocksOf, inverted } from "./body";
import { inGroup, noDefault, type Card } from "./card";

/** Azure Maps. */
export const maps: readonly Card[] = [
  {
    azurerm: "azurerm_maps_account",
    arm: "Microsoft.Maps/accounts",
    id: inGroup,
    arguments: {
      cors: { default: noDefault, body: blocksOf("cors.corsRules", { allowedOrigins: "allowed_origins" }) },
      "cors.allowed_origins": { default: noDefault },
      local_authentication_enabled: { default: true, body: inverted("disableLocalAuth") },
    },
  },
];
