resource "azurerm_servicebus_namespace" "this" {
  name                          = "sb-myapp-${random_string.suffix.result}"
  location                      = data.azurerm_resource_group.main.location
  resource_group_name           = data.azurerm_resource_group.main.name
  sku                           = "Premium"
  public_network_access_enabled = false
  minimum_tls_version           = "1.2"
}
