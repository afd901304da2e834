resource "azurerm_storage_account" "func" {
  name                      = replace("stfn${local.name}", "-", "")
  location                  = var.location
  resource_group_name       = var.resource_group_name
  account_tier              = "Standard"
  account_replication_type  = "LRS"
  shared_access_key_enabled = true
}

resource "azurerm_service_plan" "func" {
  name                = "${local.name}-asp-fn"
  location            = var.location
  resource_group_name = var.resource_group_name
  os_type             = "Linux"
  sku_name            = "EP1"
}

resource "azurerm_linux_function_app" "app" {
  name                          = "${local.name}-func"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  service_plan_id               = azurerm_service_plan.func.id
  storage_account_name          = azurerm_storage_account.func.name
  storage_uses_managed_identity = true
  https_only                    = var.https_only

  site_config {
    application_stack {
      python_version = "3.8"
    }
  }

  identity {
    type = "SystemAssigned"
  }

  app_settings = {
    FUNCTIONS_WORKER_RUNTIME = "python"
    AzureWebJobsFeatureFlags = "EnableWorkerIndexing"
  }
  tags = {
    Environment = "dev"
    CostCenter  = "1234"
  }
}
