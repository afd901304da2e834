resource "azurerm_linux_function_app" "main" {
  name                          = "litware-stg-func"
  location                      = azurerm_resource_group.main.location
  resource_group_name           = azurerm_resource_group.main.name
  service_plan_id               = azurerm_service_plan.func.id
  storage_account_name          = azurerm_storage_account.func.name
  storage_uses_managed_identity = true
  https_only                    = true

  site_config {
    application_stack {
      python_version = "3.8"
    }
  }

  identity {
    type = "SystemAssigned"
  }
  tags = var.tags
}
