resource "azurerm_servicebus_namespace" "this" {
  name                          = "${local.name}-sb"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  sku                           = "Standard"
  local_auth_enabled            = try(local.config.servicebus_namespace.local_auth_enabled, null)
  public_network_access_enabled = false
  minimum_tls_version           = local.config.servicebus_namespace.minimum_tls_version
  tags                          = var.tags
}
