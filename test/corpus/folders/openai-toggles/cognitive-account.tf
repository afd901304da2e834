resource "azurerm_cognitive_account" "default" {
  name                  = "oai-${var.prefix}-${var.environment}"
  location              = var.location
  resource_group_name   = var.resource_group_name
  kind                  = "OpenAI"
  sku_name              = "S0"
  custom_subdomain_name = "oai-${var.prefix}-${var.environment}"

  identity {
    type = "SystemAssigned"
  }
  tags = {
    Environment = "test"
    CostCenter  = "1234"
  }
}
