resource "azurerm_machine_learning_workspace" "app" {
  name                    = "${local.name}-mlw"
  location                = var.location
  resource_group_name     = var.resource_group_name
  application_insights_id = azurerm_application_insights.app.id
  key_vault_id            = azurerm_key_vault.app[0].id
  storage_account_id      = azurerm_storage_account.app.id

  identity {
    type = "SystemAssigned"
  }
}
