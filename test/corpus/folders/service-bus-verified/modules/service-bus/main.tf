resource "azurerm_servicebus_namespace" "example" {
  name                          = "fabrikam-dev-sb"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  sku                           = "Premium"
  local_auth_enabled            = try(var.servicebus_namespace_settings.local_auth_enabled, false)
  public_network_access_enabled = var.public_network_access_enabled
  minimum_tls_version           = var.servicebus_namespace_settings.minimum_tls_version
}

resource "azurerm_servicebus_queue" "queues" {
  for_each = toset(var.queues)

  name         = each.value
  namespace_id = azurerm_servicebus_namespace.example.id
}
