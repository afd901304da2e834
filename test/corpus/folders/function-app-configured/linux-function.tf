resource "azurerm_linux_function_app" "main" {
  name                          = "func-fabrikam-${random_string.suffix.result}"
  location                      = azurerm_resource_group.default.location
  resource_group_name           = azurerm_resource_group.default.name
  service_plan_id               = azurerm_service_plan.func.id
  storage_account_name          = azurerm_storage_account.func.name
  storage_uses_managed_identity = true

  site_config {
    application_stack {
      python_version = local.config["linux_function_app"]["python_version"]
    }
  }

  identity {
    type = "SystemAssigned"
  }

  app_settings = {
    FUNCTIONS_WORKER_RUNTIME = "python"
    AzureWebJobsFeatureFlags = "EnableWorkerIndexing"
  }
}
