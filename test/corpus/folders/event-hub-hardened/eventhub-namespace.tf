resource "azurerm_eventhub_namespace" "example" {
  name                          = "evhns-litware-${random_string.suffix.result}"
  location                      = azurerm_resource_group.main.location
  resource_group_name           = azurerm_resource_group.main.name
  sku                           = "Standard"
  capacity                      = 1
  local_authentication_enabled  = false
  minimum_tls_version           = "1.2"
  public_network_access_enabled = false
  tags = {
    Environment = "dev"
    CostCenter  = "1234"
  }
}
