/** App Service web apps and their slots. */
export const webApps = [
  "azurerm_linux_web_app",
  "azurerm_linux_web_app_slot",
  "azurerm_windows_web_app",
  "azurerm_windows_web_app_slot",
] as const;

/** Function apps and their slots. */
export const functionApps = [
  "azurerm_function_app_flex_consumption",
  "azurerm_linux_function_app",
  "azurerm_linux_function_app_slot",
  "azurerm_windows_function_app",
  "azurerm_windows_function_app_slot",
] as const;

/** Everything that runs code on App Service. */
export const appServiceTypes = [...webApps, ...functionApps, "azurerm_logic_app_standard"] as const;
