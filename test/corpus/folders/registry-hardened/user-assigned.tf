resource "azurerm_user_assigned_identity" "pull" {
  name                = "id-pull-proseware-${random_string.suffix.result}"
  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name
}
