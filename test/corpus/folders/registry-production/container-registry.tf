resource "azurerm_container_registry" "app" {
  name                   = "cr${var.prefix}${var.environment}"
  location               = data.azurerm_resource_group.default.location
  resource_group_name    = data.azurerm_resource_group.default.name
  sku                    = "Basic"
  admin_enabled          = false
  anonymous_pull_enabled = false

  georeplications {
    location                = "eastus2"
    zone_redundancy_enabled = true
  }
  tags = {
    Environment = "prod"
    CostCenter  = "1234"
  }
}
