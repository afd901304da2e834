resource "azurerm_application_insights" "default" {
  name                = "appi-contoso-${random_string.suffix.result}"
  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name
  application_type    = local.config.application_insights.application_type
}
