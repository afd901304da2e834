resource "azurerm_resource_group" "rg" {
  name     = "rg-aidemo-prod"
  location = "uksouth"
}

module "kubernetes" {
  source   = "./modules/kubernetes"
  for_each = toset(["blue", "green"])

  location            = azurerm_resource_group.rg.location
  resource_group_name = azurerm_resource_group.rg.name
}
