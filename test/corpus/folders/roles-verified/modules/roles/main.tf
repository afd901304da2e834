data "azurerm_subscription" "primary" {}

resource "azurerm_role_definition" "custom" {
  name        = "contoso-operator"
  scope       = data.azurerm_subscription.primary.id
  description = "Starts and stops machines"

  permissions {
    actions     = ["Microsoft.Compute/virtualMachines/start/action", "Microsoft.Compute/virtualMachines/deallocate/action", "Microsoft.Compute/virtualMachines/read"]
    not_actions = []
  }

  assignable_scopes = [data.azurerm_subscription.primary.id]
}

resource "azurerm_role_assignment" "team" {
  for_each             = toset(var.principal_ids)
  scope                = var.resource_group_id
  role_definition_name = "Owner"
  principal_id         = each.value
}
