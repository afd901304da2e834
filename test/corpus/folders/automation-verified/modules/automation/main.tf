resource "azurerm_automation_account" "default" {
  name                          = "${local.name}-aa"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  sku_name                      = "Basic"
  local_authentication_enabled  = false
  public_network_access_enabled = coalesce(var.automation_account_settings.public_network_access_enabled, false)
}

resource "azurerm_automation_variable_string" "setting" {
  name                    = "setting"
  resource_group_name     = var.resource_group_name
  automation_account_name = azurerm_automation_account.default.name
  value                   = var.automation_variable_settings.value
  encrypted               = try(var.automation_variable_settings.encrypted, true)
}
