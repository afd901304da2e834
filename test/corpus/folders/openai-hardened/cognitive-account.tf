resource "azurerm_cognitive_account" "app" {
  name                          = "${local.name}-oai"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  kind                          = "OpenAI"
  sku_name                      = "S0"
  local_auth_enabled            = false
  public_network_access_enabled = false

  network_acls {
    default_action = "Deny"
    ip_rules       = ["203.0.113.20"]
  }

  identity {
    type = "SystemAssigned"
  }
  tags = {
    Environment = "stg"
    CostCenter  = "1234"
  }
}
