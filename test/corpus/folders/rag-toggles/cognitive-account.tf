resource "azurerm_cognitive_account" "main" {
  name                  = "oai-tailspin-${random_string.suffix.result}"
  location              = azurerm_resource_group.example.location
  resource_group_name   = azurerm_resource_group.example.name
  kind                  = "OpenAI"
  sku_name              = "S0"
  custom_subdomain_name = "oai-tailspin-${random_string.suffix.result}"

  identity {
    type = "SystemAssigned"
  }
  tags = {
    Environment = "stg"
    CostCenter  = "1234"
  }
}
