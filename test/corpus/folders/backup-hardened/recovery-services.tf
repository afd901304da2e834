resource "azurerm_recovery_services_vault" "main" {
  name                          = "aidemo-sandbox-rsv"
  location                      = azurerm_resource_group.default.location
  resource_group_name           = azurerm_resource_group.default.name
  sku                           = "Standard"
  soft_delete_enabled           = true
  storage_mode_type             = "GeoRedundant"
  immutability                  = "Locked"
  public_network_access_enabled = false
  tags = {
    Environment = "sandbox"
    CostCenter  = "1234"
  }
}
