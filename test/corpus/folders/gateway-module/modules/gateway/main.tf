resource "random_string" "suffix" {
  length  = 6
  special = false
  upper   = false
}

resource "azurerm_api_management" "example" {
  name                = "apim-litware-${random_string.suffix.result}"
  location            = var.location
  resource_group_name = var.resource_group_name
  publisher_name      = "litware"
  publisher_email     = "api@litware.example"
  sku_name            = "Premium_1"
}

resource "azurerm_api_management_api" "models" {
  name                  = "models"
  resource_group_name   = var.resource_group_name
  api_management_name   = azurerm_api_management.example.name
  revision              = "1"
  display_name          = "Models"
  path                  = "openai"
  protocols             = ["http", "https"]
  subscription_required = false
}

resource "azurerm_api_management_api_policy" "models" {
  api_name            = azurerm_api_management_api.models.name
  api_management_name = azurerm_api_management.example.name
  resource_group_name = var.resource_group_name

  xml_content = <<XML
<policies>
  <inbound>
    <base />
    <validate-jwt header-name="Authorization" failed-validation-httpcode="401"><openid-config url="https://login.microsoftonline.com/${var.tenant_id}/v2.0/.well-known/openid-configuration" /><audiences><audience>api://models</audience></audiences></validate-jwt><rate-limit-by-key calls="60" renewal-period="60" counter-key="@(context.Subscription.Id)" />
    <set-backend-service base-url="https://litware.openai.azure.com/openai" />
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
  api_management_name = azurerm_api_management.example.name
  display_name        = "openai-key"
  secret              = true
  value               = var.openai_key
}
