resource "azurerm_linux_web_app" "example" {
  name                = "${local.name}-app"
  location            = data.azurerm_resource_group.rg.location
  resource_group_name = data.azurerm_resource_group.rg.name
  service_plan_id     = azurerm_service_plan.example.id
  https_only          = var.https_only

  site_config {
    ftps_state          = local.config.linux_web_app.ftps_state
    minimum_tls_version = "1.2"
  }

  app_settings = {
    WEBSITE_RUN_FROM_PACKAGE = "1"
    OPENAI_ENDPOINT          = "https://demo.openai.azure.com"
  }
}
