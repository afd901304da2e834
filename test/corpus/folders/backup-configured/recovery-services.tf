resource "azurerm_recovery_services_vault" "app" {
  name                = "${local.name}-rsv"
  location            = var.location
  resource_group_name = var.resource_group_name
  sku                 = "Standard"
  soft_delete_enabled = try(local.config.recovery_services_vault.soft_delete_enabled, null)
  storage_mode_type   = lookup(local.config.recovery_services_vault, "storage_mode_type", "GeoRedundant")
}
