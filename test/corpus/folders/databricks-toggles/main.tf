resource "random_string" "suffix" {
  length  = 6
  special = false
  upper   = false
}

resource "azurerm_resource_group" "example" {
  name     = "rg-wingtip-${random_string.suffix.result}"
  location = "eastus2"
}
