resource "azurerm_resource_group" "default" {
  name     = "rg-aidemo-dev"
  location = "uksouth"
}

module "defender" {
  source = "./modules/defender"

  plans = ["VirtualMachines", "StorageAccounts", "KeyVaults", "Containers", "AI"]
}
