resource "azurerm_container_registry" "main" {
  name                = replace("cr${local.name}", "-", "")
  location            = var.location
  resource_group_name = var.resource_group_name
  sku                 = "Basic"
  admin_enabled       = true
  tags = {
    Environment = "stg"
    CostCenter  = "1234"
  }
}

resource "azurerm_user_assigned_identity" "pull" {
  name                = "${local.name}-id-pull"
  location            = var.location
  resource_group_name = var.resource_group_name
}

resource "azurerm_role_assignment" "pull" {
  scope                = azurerm_container_registry.main.id
  role_definition_name = "AcrPull"
  principal_id         = azurerm_user_assigned_identity.pull.principal_id
}
