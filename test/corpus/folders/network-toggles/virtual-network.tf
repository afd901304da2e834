resource "azurerm_virtual_network" "example" {
  name                = "vnet-contoso-${random_string.suffix.result}"
  location            = var.location
  resource_group_name = var.resource_group_name
  address_space       = var.address_space
  tags = {
    Environment = "stg"
    CostCenter  = "1234"
  }
}
