resource "azurerm_user_assigned_identity" "pull" {
  name                = "${local.name}-id-pull"
  location            = var.location
  resource_group_name = var.resource_group_name
}
