resource "azurerm_role_definition" "custom" {
  name        = "adatum-operator"
  scope       = data.azurerm_subscription.primary.id
  description = "Starts and stops machines"

  permissions {
    actions     = ["Microsoft.Compute/virtualMachines/start/action", "Microsoft.Compute/virtualMachines/deallocate/action", "Microsoft.Compute/virtualMachines/read"]
    not_actions = []
  }

  assignable_scopes = [data.azurerm_subscription.primary.id]
}
