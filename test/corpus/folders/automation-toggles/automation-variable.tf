resource "azurerm_automation_variable_string" "setting" {
  count = var.enable_automation_variable ? 1 : 0

  name                    = "setting"
  resource_group_name     = azurerm_resource_group.main.name
  automation_account_name = azurerm_automation_account.example.name
  value                   = "eastus"
  encrypted               = true
}
