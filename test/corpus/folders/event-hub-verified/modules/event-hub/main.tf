resource "azurerm_eventhub_namespace" "example" {
  name                          = "proseware-prod-evhns"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  sku                           = "Standard"
  capacity                      = 1
  local_authentication_enabled  = coalesce(var.eventhub_namespace_settings.local_authentication_enabled, false)
  minimum_tls_version           = coalesce(var.eventhub_namespace_settings.minimum_tls_version, "1.2")
  public_network_access_enabled = var.eventhub_namespace_settings.public_network_access_enabled
}

resource "azurerm_eventhub" "telemetry" {
  name              = "telemetry"
  namespace_id      = azurerm_eventhub_namespace.example.id
  partition_count   = var.eventhub_settings.partition_count
  message_retention = var.eventhub_settings.message_retention
}

resource "azurerm_eventhub_authorization_rule" "send" {
  name                = "send"
  namespace_name      = azurerm_eventhub_namespace.example.name
  eventhub_name       = azurerm_eventhub.telemetry.name
  resource_group_name = var.resource_group_name
  listen              = false
  send                = var.eventhub_authorization_settings.send
  manage              = false
}
