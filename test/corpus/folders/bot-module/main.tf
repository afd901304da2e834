resource "azurerm_resource_group" "main" {
  name     = "rg-northwind-sandbox"
  location = "francecentral"
}

module "bot" {
  source = "./modules/bot"

  resource_group_name = azurerm_resource_group.main.name
  app_id              = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-northwind"
}
