resource "azurerm_resource_group" "rg" {
  name     = "rg-demo-dev"
  location = "northeurope"
}

module "policy" {
  source = "./modules/policy"
  count  = 1

}
