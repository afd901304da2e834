resource "azurerm_service_plan" "func" {
  name                = "asp-fn-fabrikam-${random_string.suffix.result}"
  location            = azurerm_resource_group.default.location
  resource_group_name = azurerm_resource_group.default.name
  os_type             = "Linux"
  sku_name            = lookup(local.config.service_plan, "sku_name", "EP1")
}
