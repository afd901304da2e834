resource "azurerm_resource_group" "this" {
  name     = "rg-demo-test"
  location = "West Europe"
}

module "linux_vm" {
  source = "./modules/linux-vm"

  location            = azurerm_resource_group.this.location
  resource_group_name = azurerm_resource_group.this.name
  subnet_id           = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-demo"
  admin_password      = "P@ssw0rd!234"
  nsg_name            = "nsg-vm"
}
