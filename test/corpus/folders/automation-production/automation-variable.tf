resource "azurerm_automation_variable_string" "setting" {
  name                    = "setting"
  resource_group_name     = azurerm_resource_group.main.name
  automation_account_name = azurerm_automation_account.default.name
  value                   = "eastus"
}
