resource "azurerm_resource_group" "this" {
  name     = "rg-aidemo-sandbox"
  location = "eastus2"
}

module "machine_learning" {
  source = "./modules/machine-learning"

  prefix              = "aidemo"
  environment         = "sandbox"
  location            = azurerm_resource_group.this.location
  resource_group_name = azurerm_resource_group.this.name
}
