resource "azurerm_recovery_services_vault" "example" {
  name                          = "northwind-stg-rsv"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  sku                           = "Standard"
  soft_delete_enabled           = true
  storage_mode_type             = try(var.recovery_services_settings.storage_mode_type, "GeoRedundant")
  immutability                  = coalesce(var.recovery_services_settings.immutability, "Locked")
  public_network_access_enabled = false
  tags = {
    Environment = "stg"
    CostCenter  = "1234"
  }
}

resource "azurerm_backup_policy_vm" "daily" {
  name                = "daily"
  resource_group_name = var.resource_group_name
  recovery_vault_name = azurerm_recovery_services_vault.example.name

  backup {
    frequency = "Daily"
    time      = "23:00"
  }

  retention_daily {
    count = 10
  }
}
