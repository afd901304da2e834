resource "azurerm_application_insights" "main" {
  name                = "chatbot-sandbox-appi"
  location            = azurerm_resource_group.this.location
  resource_group_name = azurerm_resource_group.this.name
  application_type    = "web"
}
