resource "azurerm_automation_variable_string" "setting" {
  name                    = "setting"
  resource_group_name     = data.azurerm_resource_group.main.name
  automation_account_name = azurerm_automation_account.this.name
  value                   = "Server=tcp:sql;Password=Pa55w.rd"
}
