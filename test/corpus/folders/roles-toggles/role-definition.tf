resource "azurerm_role_definition" "custom" {
  name        = "northwind-operator"
  scope       = data.azurerm_subscription.primary.id
  description = "Starts and stops machines"

  permissions {
    actions     = ["*"]
    not_actions = []
  }

  assignable_scopes = [data.azurerm_subscription.primary.id]
}
