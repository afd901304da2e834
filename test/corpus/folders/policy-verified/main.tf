resource "azurerm_resource_group" "main" {
  name     = "rg-myapp-test"
  location = "eastus"
}

module "policy" {
  source = "./modules/policy"

}
