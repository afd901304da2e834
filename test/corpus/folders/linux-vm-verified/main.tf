resource "azurerm_resource_group" "example" {
  name     = "rg-demo-stg"
  location = "australiaeast"
}

module "linux_vm" {
  source   = "./modules/linux-vm"
  for_each = toset(["blue", "green"])

  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name
  subnet_id           = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-demo"
}
