resource "azurerm_servicebus_namespace" "app" {
  name                          = "${local.name}-sb"
  location                      = data.azurerm_resource_group.rg.location
  resource_group_name           = data.azurerm_resource_group.rg.name
  sku                           = "Standard"
  local_auth_enabled            = false
  public_network_access_enabled = false
  minimum_tls_version           = "1.2"
}
