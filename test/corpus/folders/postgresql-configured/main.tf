resource "random_string" "suffix" {
  length  = 6
  special = false
  upper   = false
}

resource "azurerm_resource_group" "example" {
  name     = "rg-adatum-${random_string.suffix.result}"
  location = var.location
  tags = {
    Environment = "stg"
    CostCenter  = "1234"
  }
}

locals {
  config = yamldecode(file("${path.module}/config.yaml"))
}
