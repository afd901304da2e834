resource "azurerm_cognitive_account" "app" {
  name                          = "${local.name}-oai"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  kind                          = "OpenAI"
  sku_name                      = "S0"
  custom_subdomain_name         = "${local.name}-oai"
  public_network_access_enabled = true

  network_acls {
    default_action = "Allow"
    ip_rules       = ["203.0.113.20"]
  }

  identity {
    type = "SystemAssigned"
  }
  tags = local.tags
}
