resource "azurerm_api_management" "example" {
  name                = "apim-${var.prefix}-${var.environment}"
  location            = data.azurerm_resource_group.example.location
  resource_group_name = data.azurerm_resource_group.example.name
  publisher_name      = "litware"
  publisher_email     = "api@litware.example"
  sku_name            = "StandardV2_1"

  identity {
    type = "SystemAssigned"
  }
  public_network_access_enabled = true
  tags = {
    Environment = "dev"
    CostCenter  = "1234"
  }
}

resource "azurerm_api_management_api" "models" {
  name                  = "models"
  resource_group_name   = data.azurerm_resource_group.example.name
  api_management_name   = azurerm_api_management.example.name
  revision              = "1"
  display_name          = "Models"
  path                  = "openai"
  protocols             = ["https"]
  subscription_required = true
}

resource "azurerm_api_management_api_policy" "models" {
  api_name            = azurerm_api_management_api.models.name
  api_management_name = azurerm_api_management.example.name
  resource_group_name = data.azurerm_resource_group.example.name

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
