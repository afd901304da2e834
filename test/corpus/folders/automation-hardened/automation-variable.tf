resource "azurerm_automation_variable_string" "setting" {
  name                    = "setting"
  resource_group_name     = var.resource_group_name
  automation_account_name = azurerm_automation_account.example.name
  value                   = "eastus"
  encrypted               = true
}
