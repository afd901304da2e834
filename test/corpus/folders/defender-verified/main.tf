resource "azurerm_resource_group" "default" {
  name     = "rg-fabrikam-stg"
  location = "uksouth"
}

module "defender" {
  source = "./modules/defender"

  plans = ["VirtualMachines", "StorageAccounts", "KeyVaults", "Containers", "AI"]
}
