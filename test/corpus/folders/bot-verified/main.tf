resource "azurerm_resource_group" "rg" {
  name     = "rg-proseware-dev"
  location = "eastus2"
}

module "bot" {
  source   = "./modules/bot"
  for_each = toset(["blue", "green"])

  prefix                        = "proseware"
  environment                   = "dev"
  resource_group_name           = azurerm_resource_group.rg.name
  app_id                        = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-proseware"
  public_network_access_enabled = false
}
