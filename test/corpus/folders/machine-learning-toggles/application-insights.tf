resource "azurerm_application_insights" "app" {
  name                = "${local.name}-appi"
  location            = var.location
  resource_group_name = var.resource_group_name
  application_type    = "web"
}
