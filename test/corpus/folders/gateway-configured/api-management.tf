resource "azurerm_api_management" "main" {
  name                = "apim-demo-${random_string.suffix.result}"
  location            = azurerm_resource_group.this.location
  resource_group_name = azurerm_resource_group.this.name
  publisher_name      = lookup(local.config.api_management, "publisher_name", "demo")
  publisher_email     = "api@demo.example"
  sku_name            = lookup(local.config.api_management, "sku_name", "StandardV2_1")

  security {
    frontend_tls10_enabled = true
  }
}

resource "azurerm_api_management_api" "models" {
  name                  = "models"
  resource_group_name   = azurerm_resource_group.this.name
  api_management_name   = azurerm_api_management.main.name
  revision              = "1"
  display_name          = lookup(local.config.api_management_api, "display_name", "Models")
  path                  = "openai"
  protocols             = ["http", "https"]
  subscription_required = false
}

resource "azurerm_api_management_api_policy" "models" {
  api_name            = azurerm_api_management_api.models.name
  api_management_name = azurerm_api_management.main.name
  resource_group_name = azurerm_resource_group.this.name

  xml_content = <<XML
<policies>
  <inbound>
    <base />
    
    <set-backend-service base-url="https://demo.openai.azure.com/openai" />
    <set-header name="api-key" exists-action="override"><value>{{openai-key}}</value></set-header>
  </inbound>
  <backend><base /></backend>
  <outbound><base /></outbound>
  <on-error><base /></on-error>
</policies>
XML
}

resource "azurerm_api_management_named_value" "key" {
  name                = "openai-key"
  resource_group_name = azurerm_resource_group.this.name
  api_management_name = azurerm_api_management.main.name
  display_name        = "openai-key"
  secret              = try(local.config.api_management_named_value.secret, null)
  value               = var.openai_key
}
