data "azurerm_client_config" "current" {}

resource "azurerm_resource_group" "this" {
  name     = "rg-${var.prefix}-${var.environment}"
  location = var.location
  tags = {
    Environment = "dev"
    CostCenter  = "1234"
  }
}

locals {
  config = yamldecode(file("${path.module}/config.yaml"))
}
