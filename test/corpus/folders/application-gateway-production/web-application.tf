resource "azurerm_web_application_firewall_policy" "waf" {
  name                = "waf-myapp-${random_string.suffix.result}"
  location            = var.location
  resource_group_name = var.resource_group_name

  policy_settings {
    enabled            = true
    mode               = "Prevention"
    request_body_check = true
  }

  managed_rules {
    managed_rule_set {
      type    = "OWASP"
      version = "3.1"
    }
  }
}
