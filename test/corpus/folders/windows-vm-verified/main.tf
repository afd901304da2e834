resource "azurerm_resource_group" "rg" {
  name     = "rg-tailspin-stg"
  location = "australiaeast"
}

module "windows_vm" {
  source = "./modules/windows-vm"

  location            = azurerm_resource_group.rg.location
  resource_group_name = azurerm_resource_group.rg.name
  subnet_id           = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-tailspin"
  admin_password      = "admin-tailspin"
}
