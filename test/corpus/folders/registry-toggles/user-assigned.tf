resource "azurerm_user_assigned_identity" "pull" {
  name                = "proseware-sandbox-id-pull"
  location            = azurerm_resource_group.rg.location
  resource_group_name = azurerm_resource_group.rg.name
}
