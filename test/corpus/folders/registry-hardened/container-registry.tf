resource "azurerm_container_registry" "app" {
  name                          = "crproseware${random_string.suffix.result}"
  location                      = azurerm_resource_group.example.location
  resource_group_name           = azurerm_resource_group.example.name
  sku                           = "Premium"
  admin_enabled                 = false
  public_network_access_enabled = var.public_network_access_enabled
  anonymous_pull_enabled        = false
  tags                          = var.tags
}
