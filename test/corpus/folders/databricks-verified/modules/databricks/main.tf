resource "azurerm_databricks_workspace" "main" {
  name                              = "dbw-${var.prefix}-${var.environment}"
  location                          = var.location
  resource_group_name               = var.resource_group_name
  sku                               = "standard"
  public_network_access_enabled     = try(var.databricks_workspace_settings.public_network_access_enabled, false)
  infrastructure_encryption_enabled = true
  tags = {
    Environment = "test"
    CostCenter  = "1234"
  }
}

resource "azurerm_databricks_access_connector" "main" {
  name                = "dbac-${var.prefix}-${var.environment}"
  location            = var.location
  resource_group_name = var.resource_group_name

  identity {
    type = "SystemAssigned"
  }
}
