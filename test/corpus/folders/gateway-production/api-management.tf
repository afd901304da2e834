resource "azurerm_api_management" "main" {
  name                = "${local.name}-apim"
  location            = azurerm_resource_group.rg.location
  resource_group_name = azurerm_resource_group.rg.name
  publisher_name      = "fabrikam"
  publisher_email     = "api@fabrikam.example"
  sku_name            = "StandardV2_1"

  identity {
    type = "SystemAssigned"
  }
  public_network_access_enabled = var.public_network_access_enabled
  tags                          = local.tags
}

resource "azurerm_api_management_api" "models" {
  name                  = "models"
  resource_group_name   = azurerm_resource_group.rg.name
  api_management_name   = azurerm_api_management.main.name
  revision              = "1"
  display_name          = "Models"
  path                  = "openai"
  protocols             = ["https"]
  subscription_required = var.subscription_required
}

resource "azurerm_api_management_api_policy" "models" {
  api_name            = azurerm_api_management_api.models.name
  api_management_name = azurerm_api_management.main.name
  resource_group_name = azurerm_resource_group.rg.name

  xml_content = <<XML
<policies>
  <inbound>
    <base />
    
    <set-backend-service base-url="https://fabrikam.openai.azure.com/openai" />
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
  resource_group_name = azurerm_resource_group.rg.name
  api_management_name = azurerm_api_management.main.name
  display_name        = "openai-key"
  secret              = true
  value               = var.openai_key
}
