resource "azurerm_service_plan" "func" {
  name                = "${local.name}-asp-fn"
  location            = azurerm_resource_group.this.location
  resource_group_name = azurerm_resource_group.this.name
  os_type             = "Linux"
  sku_name            = "EP1"
}
