resource "azurerm_automation_account" "app" {
  name                          = "myapp-dev-aa"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  sku_name                      = "Basic"
  local_authentication_enabled  = false
  public_network_access_enabled = var.public_network_access_enabled
}

resource "azurerm_automation_variable_string" "setting" {
  name                    = "setting"
  resource_group_name     = var.resource_group_name
  automation_account_name = azurerm_automation_account.app.name
  value                   = "eastus"
  encrypted               = true
}
