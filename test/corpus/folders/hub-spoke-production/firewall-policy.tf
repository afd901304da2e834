resource "azurerm_firewall_policy" "policy" {
  name                     = "afwp-myapp-${random_string.suffix.result}"
  location                 = var.location
  resource_group_name      = var.resource_group_name
  sku                      = "Premium"
  threat_intelligence_mode = "Deny"
}

resource "azurerm_firewall_policy_rule_collection_group" "rules" {
  name               = "rules"
  firewall_policy_id = azurerm_firewall_policy.policy.id
  priority           = 500

  application_rule_collection {
    name     = "web"
    priority = 500
    action   = "Allow"

    rule {
      name              = "egress"
      source_addresses  = ["10.0.0.0/8"]
      destination_fqdns = ["api.github.com", "packages.contoso.example"]

      protocols {
        type = "Https"
        port = 443
      }
    }
  }
}
