resource "azurerm_storage_account" "func" {
  name                      = "stfn${var.prefix}${var.environment}"
  location                  = var.location
  resource_group_name       = var.resource_group_name
  account_tier              = var.storage_account_settings.account_tier
  account_replication_type  = "LRS"
  shared_access_key_enabled = true
}

resource "azurerm_service_plan" "func" {
  name                = "asp-fn-${var.prefix}-${var.environment}"
  location            = var.location
  resource_group_name = var.resource_group_name
  os_type             = "Linux"
  sku_name            = "Y1"
}

resource "azurerm_linux_function_app" "default" {
  name                          = "func-${var.prefix}-${var.environment}"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  service_plan_id               = azurerm_service_plan.func.id
  storage_account_name          = azurerm_storage_account.func.name
  storage_uses_managed_identity = true
  https_only                    = try(var.linux_function_settings.https_only, true)

  site_config {
    application_stack {
      python_version = var.linux_function_settings.python_version
    }
  }

  identity {
    type = "SystemAssigned"
  }

  app_settings = {
    FUNCTIONS_WORKER_RUNTIME = "python"
    AzureWebJobsFeatureFlags = "EnableWorkerIndexing"
  }
  tags = var.tags
}
