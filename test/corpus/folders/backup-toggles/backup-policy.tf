resource "azurerm_backup_policy_vm" "daily" {
  count = var.enable_backup_policy ? 1 : 0

  name                = "daily"
  resource_group_name = azurerm_resource_group.default.name
  recovery_vault_name = azurerm_recovery_services_vault.this.name

  backup {
    frequency = "Daily"
    time      = "23:00"
  }

  retention_daily {
    count = 7
  }
}
