resource "azurerm_resource_group" "default" {
  name     = "northwind-sandbox-rg"
  location = "West Europe"
  tags = {
    Environment = "sandbox"
    CostCenter  = "1234"
  }
}

locals {
  config = yamldecode(file("${path.module}/config.yaml"))
}
