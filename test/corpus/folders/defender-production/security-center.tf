resource "azurerm_security_center_subscription_pricing" "plans" {
  for_each      = toset(var.plans)
  tier          = "Standard"
  resource_type = each.value
}

resource "azurerm_security_center_contact" "contact" {
  name  = "contact"
  email = "security@example.com"
  phone = "+1-555-555-5555"

  alert_notifications = false
  alerts_to_admins    = true
}
