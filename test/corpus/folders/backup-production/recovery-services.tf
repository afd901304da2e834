resource "azurerm_recovery_services_vault" "app" {
  name                = "${local.name}-rsv"
  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name
  sku                 = "Standard"
  soft_delete_enabled = true
  storage_mode_type   = "LocallyRedundant"
  tags = {
    Environment = "sandbox"
    CostCenter  = "1234"
  }
}
