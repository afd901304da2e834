resource "azurerm_eventhub_namespace" "example" {
  name                = "evhns-fabrikam-${random_string.suffix.result}"
  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name
  sku                 = local.config["eventhub_namespace"]["sku"]
  capacity            = 1
  minimum_tls_version = local.config.eventhub_namespace.minimum_tls_version
}
