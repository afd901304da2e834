resource "random_string" "suffix" {
  length  = 6
  special = false
  upper   = false
}

resource "azurerm_container_registry" "app" {
  name                          = "crlitware${random_string.suffix.result}"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  sku                           = var.container_registry_settings.sku
  admin_enabled                 = var.container_registry_settings.admin_enabled
  public_network_access_enabled = false
  anonymous_pull_enabled        = coalesce(var.container_registry_settings.anonymous_pull_enabled, false)
  tags = {
    Environment = "stg"
    CostCenter  = "1234"
  }
}

resource "azurerm_user_assigned_identity" "pull" {
  name                = "id-pull-litware-${random_string.suffix.result}"
  location            = var.location
  resource_group_name = var.resource_group_name
}

resource "azurerm_role_assignment" "pull" {
  scope                = azurerm_container_registry.app.id
  role_definition_name = try(var.role_assignment_settings.role_definition_name, "AcrPull")
  principal_id         = azurerm_user_assigned_identity.pull.principal_id
}
