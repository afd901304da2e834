resource "azurerm_resource_group" "this" {
  name     = "rg-myapp-test"
  location = "uksouth"
}

module "windows_vm" {
  source = "./modules/windows-vm"
  count  = 1

  location            = azurerm_resource_group.this.location
  resource_group_name = azurerm_resource_group.this.name
  subnet_id           = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-myapp"
  admin_password      = "admin-myapp"
}
