resource "azurerm_storage_account" "this" {
  name                          = "st${var.prefix}${var.environment}"
  location                      = azurerm_resource_group.example.location
  resource_group_name           = azurerm_resource_group.example.name
  account_tier                  = "Standard"
  account_replication_type      = "GRS"
  min_tls_version               = "TLS1_2"
  public_network_access_enabled = false

  dynamic "network_rules" {
    for_each = length(var.allowed_ips) > 0 ? [1] : []
    content {
      default_action = "Deny"
      ip_rules       = var.allowed_ips
    }
  }
}
