import { inGroup, type Card } from "./card";

/** App Configuration. */
export const appConfiguration: readonly Card[] = [
  {
    azurerm: "azurerm_app_configuration",
    arm: "Microsoft.AppConfiguration/configurationStores",
    id: inGroup,
    arguments: {
      local_auth_enabled: { default: true },
      purge_protection_enabled: { default: false },
    },
    privateLink: { configurationStores: ["privatelink.azconfig.io"] },
    logs: ["Audit", "HttpRequest"],
  },
];
