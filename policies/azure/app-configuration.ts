import { inverted, same, top } from "./body";
import { inGroup, noDefault, type Card } from "./card";

/** App Configuration. */
export const appConfiguration: readonly Card[] = [
  {
    azurerm: "azurerm_app_configuration",
    arm: "Microsoft.AppConfiguration/configurationStores",
    id: inGroup,
    arguments: {
      "encryption.key_vault_key_identifier": {
        default: noDefault,
        body: same("encryption.keyVaultProperties.keyIdentifier"),
      },
      local_auth_enabled: { default: true, body: inverted("disableLocalAuth") },
      public_network_access: { default: noDefault, body: same("publicNetworkAccess") },
      purge_protection_enabled: { default: false, body: same("enablePurgeProtection") },
      sku: { default: "free", body: top("sku.name") },
    },
    privateLink: { configurationStores: ["privatelink.azconfig.io"] },
    logs: ["Audit", "HttpRequest"],
  },
];
