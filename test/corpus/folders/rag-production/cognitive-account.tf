resource "azurerm_cognitive_account" "this" {
  name                  = "oai-adatum-${random_string.suffix.result}"
  location              = azurerm_resource_group.default.location
  resource_group_name   = azurerm_resource_group.default.name
  kind                  = "OpenAI"
  sku_name              = "S0"
  custom_subdomain_name = "oai-adatum-${random_string.suffix.result}"

  network_acls {
    default_action = "Deny"
    ip_rules       = ["203.0.113.20"]
  }
  tags = {
    Environment = "dev"
    CostCenter  = "1234"
  }
}
