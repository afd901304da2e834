resource "azurerm_firewall_policy" "policy" {
  name                = "afwp-proseware-${random_string.suffix.result}"
  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name
  sku                 = local.config.firewall_policy.sku
}

resource "azurerm_firewall_policy_rule_collection_group" "rules" {
  name               = "rules"
  firewall_policy_id = azurerm_firewall_policy.policy.id
  priority           = 500

  application_rule_collection {
    name     = "web"
    priority = 500
    action   = try(local.config.firewall_policy_rule_collection_group.action, null)

    rule {
      name              = "egress"
      source_addresses  = ["10.0.0.0/8"]
      destination_fqdns = ["*"]

      protocols {
        type = "Https"
        port = local.config.firewall_policy_rule_collection_group.port
      }
    }
  }

  network_rule_collection {
    name     = "all"
    priority = 400
    action   = "Allow"

    rule {
      name                  = "any"
      protocols             = ["Any"]
      source_addresses      = ["*"]
      destination_addresses = ["*"]
      destination_ports     = ["*"]
    }
  }
}
