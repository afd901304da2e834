import { inGroup, type Card } from "./card";

/** Automation accounts and variables. */
export const automation: readonly Card[] = [
  {
    azurerm: "azurerm_automation_account",
    arm: "Microsoft.Automation/automationAccounts",
    id: inGroup,
    arguments: {
      local_authentication_enabled: { default: true },
      public_network_access_enabled: { default: true },
    },
  },
  {
    azurerm: "azurerm_automation_variable_bool",
    arguments: {
      encrypted: { default: false },
    },
  },
  {
    azurerm: "azurerm_automation_variable_datetime",
    arguments: {
      encrypted: { default: false },
    },
  },
  {
    azurerm: "azurerm_automation_variable_int",
    arguments: {
      encrypted: { default: false },
    },
  },
  {
    azurerm: "azurerm_automation_variable_object",
    arguments: {
      encrypted: { default: false },
    },
  },
  {
    azurerm: "azurerm_automation_variable_string",
    arguments: {
      encrypted: { default: false },
    },
  },
];
