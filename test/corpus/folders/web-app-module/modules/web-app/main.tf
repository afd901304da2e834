resource "azurerm_service_plan" "default" {
  name                = "northwind-dev-plan"
  location            = var.location
  resource_group_name = var.resource_group_name
  os_type             = "Windows"
  sku_name            = "P1v3"
}

resource "azurerm_windows_web_app" "default" {
  name                = "northwind-dev-app"
  location            = var.location
  resource_group_name = var.resource_group_name
  service_plan_id     = azurerm_service_plan.default.id
  https_only          = true

  site_config {
    ftps_state = "AllAllowed"

    application_stack {
      python_version = "3.12"
    }
  }

  app_settings = {
    WEBSITE_RUN_FROM_PACKAGE = "1"
    OPENAI_ENDPOINT          = "https://northwind.openai.azure.com"
  }
  tags = {
    Environment = "dev"
    CostCenter  = "1234"
  }
}
