resource "random_string" "suffix" {
  length  = 6
  special = false
  upper   = false
}

resource "azurerm_resource_group" "rg" {
  name     = "rg-fabrikam-${random_string.suffix.result}"
  location = "australiaeast"
  tags = {
    Environment = "dev"
    CostCenter  = "1234"
  }
}

locals {
  config = yamldecode(file("${path.module}/config.yaml"))
}
