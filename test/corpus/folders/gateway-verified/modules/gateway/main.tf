resource "azurerm_api_management" "this" {
  name                = "apim-${var.prefix}-${var.environment}"
  location            = var.location
  resource_group_name = var.resource_group_name
  publisher_name      = "myapp"
  publisher_email     = "api@myapp.example"
  sku_name            = "Consumption_0"

  identity {
    type = "SystemAssigned"
  }
  public_network_access_enabled = true
}

resource "azurerm_api_management_api" "models" {
  name                  = "models"
  resource_group_name   = var.resource_group_name
  api_management_name   = azurerm_api_management.this.name
  revision              = "1"
  display_name          = try(var.api_management_settings.display_name, "Models")
  path                  = try(var.api_management_settings.path, "openai")
  protocols             = ["https"]
  subscription_required = true
}

resource "azurerm_api_management_api_policy" "models" {
  api_name            = azurerm_api_management_api.models.name
  api_management_name = azurerm_api_management.this.name
  resource_group_name = var.resource_group_name

  xml_content = <<XML
<policies>
  <inbound>
    <base />
    <validate-jwt header-name="Authorization" failed-validation-httpcode="401"><openid-config url="https://login.microsoftonline.com/${var.tenant_id}/v2.0/.well-known/openid-configuration" /><audiences><audience>api://models</audience></audiences></validate-jwt><rate-limit-by-key calls="60" renewal-period="60" counter-key="@(context.Subscription.Id)" />
    <set-backend-service base-url="https://myapp.openai.azure.com/openai" />
    <authentication-managed-identity resource="https://cognitiveservices.azure.com" />
  </inbound>
  <backend><base /></backend>
  <outbound><base /></outbound>
  <on-error><base /></on-error>
</policies>
XML
}

resource "azurerm_api_management_named_value" "key" {
  name                = "openai-key"
  resource_group_name = var.resource_group_name
  api_management_name = azurerm_api_management.this.name
  display_name        = "openai-key"
  secret              = var.api_management_settings.secret
  value               = var.openai_key
}
