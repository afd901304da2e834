resource "azurerm_eventhub_namespace" "main" {
  name                          = "${local.name}-evhns"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  sku                           = "Standard"
  capacity                      = 1
  public_network_access_enabled = false
  tags                          = local.tags
}
