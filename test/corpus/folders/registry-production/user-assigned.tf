resource "azurerm_user_assigned_identity" "pull" {
  name                = "id-pull-${var.prefix}-${var.environment}"
  location            = data.azurerm_resource_group.default.location
  resource_group_name = data.azurerm_resource_group.default.name
}
