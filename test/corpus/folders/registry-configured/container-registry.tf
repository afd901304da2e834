resource "azurerm_container_registry" "this" {
  name                = replace("cr${local.name}", "-", "")
  location            = var.location
  resource_group_name = var.resource_group_name
  sku                 = "Standard"
  admin_enabled       = true
  tags = {
    Environment = "prod"
    CostCenter  = "1234"
  }
}
