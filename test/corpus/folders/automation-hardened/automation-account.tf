resource "azurerm_automation_account" "example" {
  name                          = "${local.name}-aa"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  sku_name                      = "Basic"
  local_authentication_enabled  = false
  public_network_access_enabled = false
}
