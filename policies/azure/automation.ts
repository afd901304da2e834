import { inverted, same } from "./body";
import { inGroup, noDefault, withoutDefault, type Card } from "./card";

/** Automation accounts and variables. */
export const automation: readonly Card[] = [
  {
    azurerm: "azurerm_automation_account",
    arm: "Microsoft.Automation/automationAccounts",
    id: inGroup,
    arguments: {
      "encryption.key_vault_key_id": { default: noDefault, body: same("encryption.keyVaultProperties.keyName") },
      local_authentication_enabled: { default: true, body: inverted("disableLocalAuth") },
      public_network_access_enabled: { default: true, body: same("publicNetworkAccess") },
    },
    logs: ["AuditEvent", "JobLogs"],
  },
  {
    azurerm: [
      "azurerm_automation_variable_string",
      "azurerm_automation_variable_bool",
      "azurerm_automation_variable_datetime",
      "azurerm_automation_variable_int",
      "azurerm_automation_variable_object",
    ],
    arm: "Microsoft.Automation/automationAccounts/variables",
    parent: "automation_account_name",
    arguments: { encrypted: { default: false, body: same("isEncrypted") } },
  },
  {
    azurerm: "azurerm_automation_connection_type",
    noBody: "ARM keeps the fields of a type by name, which says nothing else of them",
    arguments: { "field.is_encrypted": { default: false }, ...withoutDefault("field", "field.name") },
  },
  {
    azurerm: "azurerm_automation_certificate",
    arm: "Microsoft.Automation/automationAccounts/certificates",
    parent: "automation_account_name",
    arguments: {
      exportable: { default: false, body: same("isExportable") },
    },
  },
];
